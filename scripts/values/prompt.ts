import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Value } from './value.ts';

/** Whether someone is there to answer: a terminal, and no automation. */
export function canPrompt(): boolean {
  return process.stdin.isTTY === true && !/^(1|true)$/i.test(process.env.CI ?? '');
}

/** Asks for a value, with where to find it; what opens something is not shown while it is typed. */
export async function prompt({ name, where, secret }: Value): Promise<string> {
  const asked = secret ? `${name} (not shown): ` : `${name}: `;
  process.stderr.write(secret ? `${where}\n${asked}` : `${where}\n`);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: secret ? silent : process.stderr, terminal: true });
  // Without this, Ctrl-C at a prompt would leave it waiting.
  terminal.on('SIGINT', () => process.exit(130));
  try {
    return (await terminal.question(asked)).trim();
  } finally {
    terminal.close();
    if (secret) process.stderr.write('\n');
  }
}
