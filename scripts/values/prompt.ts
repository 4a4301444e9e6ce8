import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Value } from './value.ts';

/** Whether someone can answer a prompt: there is a terminal, and this is not CI. */
export function canPrompt(): boolean {
  return process.stdin.isTTY === true && !/^(1|true)$/i.test(process.env.CI ?? '');
}

/** Asks for a value, and says where to find it. A secret is not shown while it is typed. */
export async function prompt({ name, where, secret }: Value): Promise<string> {
  const question = secret ? `${name} (not shown): ` : `${name}: `;
  process.stderr.write(secret ? `${where}\n${question}` : `${where}\n`);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: secret ? silent : process.stderr, terminal: true });
  // Without this, Ctrl-C does not end the program.
  terminal.on('SIGINT', () => process.exit(130));
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
    if (secret) process.stderr.write('\n');
  }
}

/** Asks at the terminal; any answer other than yes means no. */
export async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Without this, Ctrl-C does not end the program.
  terminal.on('SIGINT', () => process.exit(130));
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
