/** What the environment says, with every default filled in. */
export type Environment = {
  /** TCP port, 1 to 65535. */
  port: number;
  /** Address or name to listen on. */
  host: string;
  /** Path of the database file, as given: relative to the project's folder or absolute. */
  databasePath: string;
  /** Where a browser on this machine finds the site, without a slash at the end. */
  address: string;
  /** The origin that readers use, without a slash at the end; `address` if none is configured. */
  publicOrigin: string;
  /** Whether pages for anonymous readers are kept and given out again while nothing was written. */
  pageCache: boolean;
  /** How many requests a minute one address may send to the API; 0: no limit. */
  apiRateLimit: number;
  /** How often one address may try to sign in within a quarter of an hour. */
  signInLimit: number;
  /** Whether X-Forwarded-For is believed, because a proxy of ours sets it. */
  trustProxy: boolean;
  /** Whether pages may be fetched by their address when an article is captured. */
  captureFetch: boolean;
  /** What cookies are signed and second factors encrypted with; null: a file beside the database holds it. */
  authSecret: string | null;
};

/** A variable with a value that cannot be used; the message is one sentence that begins with its name. */
export class EnvironmentError extends Error {
  readonly variable: string;

  constructor(variable: string, trouble: string) {
    super(`${variable} ${trouble}`);
    this.name = 'EnvironmentError';
    this.variable = variable;
  }
}

/** Hosts that the name localhost reaches. */
const REACHED_BY_LOCALHOST = ['127.0.0.1', 'localhost', '0.0.0.0', '::', '::1'];

/**
 * Reads PORT, HOST, DATABASE_PATH, PUBLIC_ORIGIN, PAGE_CACHE, API_RATE_LIMIT, SIGN_IN_LIMIT, TRUST_PROXY, CAPTURE_FETCH and AUTH_SECRET, all optional; an empty value counts as absent.
 * Throws `EnvironmentError` at the first value that cannot be used.
 */
export function readEnvironment(values: Readonly<Record<string, string | undefined>>): Environment {
  const port = readPort(values.PORT || '3000');
  const host = readHost(values.HOST || '127.0.0.1');
  const address = `http://${REACHED_BY_LOCALHOST.includes(host) ? 'localhost' : bracketed(host)}:${port}`;
  return {
    port,
    host,
    databasePath: readDatabasePath(values.DATABASE_PATH || 'data/on-record.db'),
    address: new URL(address).origin,
    publicOrigin: values.PUBLIC_ORIGIN ? readOrigin(values.PUBLIC_ORIGIN) : new URL(address).origin,
    pageCache: readSwitch('PAGE_CACHE', values.PAGE_CACHE || '1'),
    apiRateLimit: readRate('API_RATE_LIMIT', values.API_RATE_LIMIT || '600'),
    signInLimit: readRate('SIGN_IN_LIMIT', values.SIGN_IN_LIMIT || '50'),
    trustProxy: readSwitch('TRUST_PROXY', values.TRUST_PROXY || '0'),
    captureFetch: readSwitch('CAPTURE_FETCH', values.CAPTURE_FETCH || '0'),
    authSecret: values.AUTH_SECRET ? readSecret(values.AUTH_SECRET) : null,
  };
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) {
    throw new EnvironmentError('PORT', `must be a whole number from 1 to 65535, not ${shown(text)}.`);
  }
  return port;
}

function readHost(text: string): string {
  const name = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i;
  const ipv6 = /^(?=.*:)[0-9a-f:.]{2,45}$/i;
  if (!(name.test(text) || ipv6.test(text)) || !URL.canParse(`http://${bracketed(text)}`)) {
    throw new EnvironmentError(
      'HOST',
      `must be an address or name of this machine such as 127.0.0.1, not ${shown(text)}.`,
    );
  }
  return text;
}

function readDatabasePath(text: string): string {
  if (text.includes('\0') || /[/\\]$/.test(text) || text === ':memory:') {
    throw new EnvironmentError('DATABASE_PATH', `must be the path of a file, not ${shown(text)}.`);
  }
  return text;
}

function readOrigin(text: string): string {
  const originOnly = /^https?:\/\/[^\s/?#@\\]+\/?$/i;
  const url = originOnly.test(text) ? URL.parse(text) : null;
  if (!url) {
    throw new EnvironmentError(
      'PUBLIC_ORIGIN',
      `must be an http or https address without a path such as https://record.example.org, not ${shown(text)}.`,
    );
  }
  return url.origin;
}

function readSwitch(variable: string, text: string): boolean {
  if (text !== '0' && text !== '1')
    throw new EnvironmentError(variable, `must be 1 or 0, not ${shown(text)}.`);
  return text === '1';
}

/** Never shown, not even when it is refused. */
function readSecret(text: string): string {
  if (text.length < 32) throw new EnvironmentError('AUTH_SECRET', 'must be at least 32 characters long.');
  return text;
}

function readRate(variable: string, text: string): number {
  if (!/^\d{1,6}$/.test(text))
    throw new EnvironmentError(variable, `must be a whole number, not ${shown(text)}.`);
  return Number(text);
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
