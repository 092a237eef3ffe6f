import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet: not of this machine, of a private network, for many, set
 * aside, nor an IPv4 address in the clothes of an IPv6 one that is any of these.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.kind() === 'ipv4') return address.range() === 'unicast';
  const { parts } = address as ipaddr.IPv6;
  // ::a.b.c.d, which nothing uses any more and some systems still follow.
  if (parts.slice(0, 6).every((part) => part === 0)) return false;
  return address.range() === 'unicast';
}
