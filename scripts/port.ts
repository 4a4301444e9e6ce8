import { createServer } from 'node:net';

/** Only this machine itself can reach what listens here. */
export const LOOPBACK = '127.0.0.1';

/** A port that another program holds; the message says which one, and how to choose another. */
export class PortTaken extends Error {
  constructor(port: number, what: string, variable: string) {
    super(
      `Port ${port} is taken, so ${what} cannot start there.\n` +
        `Stop the program that holds it, or choose another port: ${variable}=${port + 10} npm start`,
    );
  }
}

/**
 * The port that an environment variable asks for.
 * @throws RangeError where it is not a port; 0 means any free one.
 */
export function portFrom(variable: string, usual: number): number {
  const asked = process.env[variable];
  if (!asked) return usual;
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : Number.NaN;
  if (!(port <= 65_535)) throw new RangeError(`${variable} is "${asked}", but a port is a number from 0 to 65535.`);
  return port;
}

/** Whether a port can be listened on now. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, LOOPBACK, () => server.close(() => resolve(true)));
  });
}
