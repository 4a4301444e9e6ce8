import { createServer } from 'node:net';
import { UsageError } from './command-line.ts';

/** Only programs on this machine can reach what listens here. */
export const LOOPBACK = '127.0.0.1';
const HIGHEST = 65_535;

/** The address of a port on this machine. It always includes the port, so that it is complete for port 80 too. */
export function originAt(port: number): string {
  return `http://localhost:${port}`;
}

/**
 * The port that an environment variable names, or the default if it is not set; 0 means any free port.
 * @throws UsageError if the value is not a port.
 */
export function portFrom(variable: string, byDefault: number): number {
  const value = process.env[variable];
  if (!value) return byDefault;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= HIGHEST))
    throw new UsageError(`${variable} is "${value}", but a port is a number from 0 to ${HIGHEST}.`, { seeHelp: false });
  return port;
}

/**
 * Checks that a program can listen on a port now.
 * @param what what will listen there, for the message
 * @param variable the environment variable that chooses the port
 * @throws Error that says why the port cannot be used, and how to choose another.
 */
export async function checkPort(port: number, what: string, variable: string): Promise<void> {
  const code = await listenFault(port);
  if (code === null) return;
  const other = port + 10 <= HIGHEST ? port + 10 : port - 10;
  throw new Error(
    code === 'EACCES'
      ? `Only an administrator may use port ${port}, so ${what} cannot start there.\n` +
          `Choose a port above 1023: ${variable}=${8000 + (port % 1000)} npm start`
      : `Port ${port} is taken, so ${what} cannot start there.\n` +
          `Stop the program that uses it, or choose another port: ${variable}=${other} npm start`,
  );
}

/** The error code if nothing can listen on a port now, or null if the port is free. */
function listenFault(port: number): Promise<string | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (fault: NodeJS.ErrnoException) => resolve(fault.code ?? fault.message));
    server.listen(port, LOOPBACK, () => server.close(() => resolve(null)));
  });
}
