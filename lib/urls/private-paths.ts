/** What lies below these is for one person at a time: never kept, by us or by anyone between, and never listed. */
const PRIVATE = ['/edit', '/sign-in', '/join'];

/** Whether an address is for one person at a time. @param address path, with or without a query */
export function isPrivatePath(address: string): boolean {
  const path = address.split('?', 1)[0] ?? '';
  return PRIVATE.some((start) => path === start || path.startsWith(`${start}/`));
}
