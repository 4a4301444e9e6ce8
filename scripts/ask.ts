/**
 * `npm run ask -- '/ward Darley'`: asks the real Worker and prints its reply. Exit codes: 0 answered, 1 nothing was
 * answered (not found, several meant, a fault), 2 the line is not a command.
 */
import { parseArgs } from 'node:util';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { commandInteraction, type Person } from '../playground/interactions.ts';
import { newSigner } from '../playground/signer.ts';
import { LineError, readLine, type TypedCommand } from '../playground/slash.ts';
import { ensureBuilt } from './build.ts';
import { definitions } from './commands.ts';
import { replyText } from './reply-text.ts';
import { startWorker } from './worker.ts';

const USAGE = "Ask one command: npm run ask -- '/ward Darley', with --json for the reply as Discord would get it.";
const READER: Person = { id: '700000000000000001', place: 'server' };
const ANSWER_HEADER = 'X-Returning-Officer-Answer';
/** The kinds of answer that leave a question open. */
const UNANSWERED = ['not found', 'choice', 'fault'];

try {
  const { command, json } = commandLine();
  const { answer, response } = await ask(command);
  process.stdout.write(json ? `${JSON.stringify(response, null, 2)}\n` : replyText(response));
  process.exitCode = UNANSWERED.includes(answer) ? 1 : 0;
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = cause instanceof LineError ? 2 : 1;
}

/** What was asked for. @throws LineError where that cannot be read. */
function commandLine(): { command: TypedCommand; json: boolean } {
  const { values, positionals, tokens } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && token.name !== 'json');
  if (unknown?.kind === 'option') throw new LineError(`There is no option ${unknown.rawName}. ${USAGE}`);
  if (positionals.length === 0) throw new LineError(USAGE);
  // Words that a shell took apart belong together: /ward Darley without quotes is the same question.
  return { command: readLine(positionals.join(' '), definitions), json: values.json === true };
}

async function ask({ name, options }: TypedCommand): Promise<{ answer: string; response: APIInteractionResponse }> {
  await ensureBuilt();
  const signer = await newSigner();
  const worker = await startWorker({ publicKey: signer.publicKey, port: 0, log: (line) => console.error(line) });
  try {
    const body = JSON.stringify(commandInteraction(name, options, READER));
    const reply = await fetch(`${worker.origin}/interactions`, {
      method: 'POST',
      headers: await signer.headers(body),
      body,
    });
    if (!reply.ok) throw new Error(`The Worker answered ${reply.status}: ${await reply.text()}`);
    return { answer: reply.headers.get(ANSWER_HEADER) ?? '', response: (await reply.json()) as APIInteractionResponse };
  } finally {
    await worker.stop();
  }
}
