/** `npm run ask -- '/ward Darley'`: asks the real Worker and prints its reply. */
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { commandInteraction, messageCommandInteraction, type Person } from '../playground/interactions.ts';
import { newSigner, type Signer } from '../playground/signer.ts';
import { LineError, readLine } from '../playground/slash.ts';
import { ensureBuilt } from './build.ts';
import { OUT, output, runScript, UsageError } from './command-line.ts';
import { messageDefinitions, slashDefinitions } from './commands.ts';
import { replyText } from './reply-text.ts';
import { type RunningWorker, startWorker } from './worker.ts';

const COMMAND_LINE = {
  command: 'npm run ask',
  usage: "'/ward Darley' [options]",
  summary: 'Asks the real Worker one command, and prints its reply. The slash may be left out: ward Darley.',
  exitCodes: '0 answered; 1 not answered (not found, a question back, or a fault); 2 wrong usage',
  options: {
    message: { type: 'boolean', help: 'use the command "Declare result" on a message with this text instead' },
    json: { type: 'boolean', help: 'print the reply as the JSON that Discord receives' },
    out: OUT,
  },
  // A shell splits /ward Darley into two arguments unless it is quoted.
  maxArguments: Number.POSITIVE_INFINITY,
} as const;
const READER: Person = { id: '700000000000000001', place: 'server' };
const ANSWER_HEADER = 'X-Returning-Officer-Answer';
/** The kinds of answer that do not answer the question. */
const UNANSWERED = ['not found', 'choice', 'fault'];

/** Commands that look first in the home council, and elsewhere only if it has no answer. */
const HOME_FIRST = ['ward', 'wards', 'council', 'party', 'history', 'compare'];

/** A running Worker with the home council's results, and the key that it trusts. */
export interface TrustingWorker extends Pick<RunningWorker, 'origin' | 'addCountry' | 'stop'> {
  signer: Signer;
}

if (import.meta.main) {
  await runScript(COMMAND_LINE, async ({ message, json, out }, words) => {
    const { text, code } = await askWorker(words.join(' '), { message, json, start: startBuiltWorker });
    await output(text, out);
    return code;
  });
}

/**
 * Asks a Worker one command, or uses the command on a message.
 * @param line the command, or the text of the message if `message` is set
 * @returns the reply to print, and the exit code
 * @throws UsageError if the line is not a command, before the Worker is started
 */
export async function askWorker(
  line: string,
  {
    message = false,
    json = false,
    start,
  }: { message?: boolean | undefined; json?: boolean | undefined; start: () => Promise<TrustingWorker> },
): Promise<{ text: string; code: 0 | 1 }> {
  const { interaction, isHomeFirst } = message ? onMessage(line) : typed(line);
  const worker = await start();
  try {
    let reply = isHomeFirst ? await replyTo(interaction, worker) : null;
    if (!reply || UNANSWERED.includes(reply.answer)) {
      await worker.addCountry();
      reply = await replyTo(interaction, worker);
    }
    const { answer, response } = reply;
    const text = json ? `${JSON.stringify(response, null, 2)}\n` : replyText(response);
    return { text, code: UNANSWERED.includes(answer) ? 1 : 0 };
  } finally {
    await worker.stop();
  }
}

/** A question, and whether the home council's results may be enough to answer it. */
interface Question {
  interaction: object;
  isHomeFirst: boolean;
}

/** @throws UsageError if there is no text */
function onMessage(text: string): Question {
  const name = messageDefinitions[0]?.name;
  if (text === '' || name === undefined) throw new UsageError('Write the text of the message.');
  return { interaction: messageCommandInteraction(name, { content: text }, READER), isHomeFirst: false };
}

/** @throws UsageError if the line is not a command */
function typed(line: string): Question {
  if (line === '') throw new UsageError('Name a command.');
  try {
    const { name, options } = readLine(line, slashDefinitions);
    const isHomeFirst = HOME_FIRST.includes(name) && !options.some((option) => option.name === 'council');
    return { interaction: commandInteraction(name, options, READER), isHomeFirst };
  } catch (cause) {
    throw cause instanceof LineError ? new UsageError(cause.message) : cause;
  }
}

async function startBuiltWorker(): Promise<TrustingWorker> {
  await ensureBuilt();
  const signer = await newSigner();
  const log = (line: string) => console.error(line);
  return Object.assign(await startWorker({ publicKey: signer.publicKey, port: 0, log }), { signer });
}

async function replyTo(
  interaction: object,
  { origin, signer }: TrustingWorker,
): Promise<{ answer: string; response: APIInteractionResponse }> {
  const body = JSON.stringify(interaction);
  const reply = await fetch(`${origin}/interactions`, { method: 'POST', headers: await signer.headers(body), body });
  if (!reply.ok) throw new Error(`The Worker answered ${reply.status}: ${await reply.text()}`);
  return { answer: reply.headers.get(ANSWER_HEADER) ?? '', response: (await reply.json()) as APIInteractionResponse };
}
