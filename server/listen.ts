import { createServer } from 'node:net';
import type { Environment } from '../lib/environment.ts';

type Wish = Pick<Environment, 'port' | 'host'>;

/** Why listening failed, as one sentence that says what to do. */
export function listenTrouble(error: NodeJS.ErrnoException, { port, host }: Wish): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop what runs there or set PORT.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Set PORT to 1024 or above.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is not an address of this machine. Set HOST to one that is.`;
    default:
      return `Port ${port} of ${host} cannot be opened (${error.code ?? error.message}).`;
  }
}

/**
 * Opens the port for a moment and says what stands in the way, or null. Done before minutes of
 * installing and building. With the default host, ::1 is tried as well: a browser that is sent to
 * localhost would otherwise meet whatever listens there.
 */
export async function findListenTrouble(wish: Wish): Promise<string | null> {
  const error = await tryListening(wish);
  if (error) return listenTrouble(error, wish);
  if (wish.host !== '127.0.0.1') return null;
  const other = await tryListening({ port: wish.port, host: '::1' });
  return other?.code === 'EADDRINUSE' ? listenTrouble(other, wish) : null;
}

function tryListening({ port, host }: Wish): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
