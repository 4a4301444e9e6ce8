/** Sends the Worker signed requests, as Discord does, on the KV namespace of the test runtime. */

import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import type { APIEmbed, APIInteractionResponse } from 'discord-api-types/v10';
import {
  autocompleteInteraction,
  commandInteraction,
  componentInteraction,
  messageCommandInteraction,
  type Person,
  type TypedOption,
} from '../../playground/interactions.ts';
import { newSigner } from '../../playground/signer.ts';
import { everyCommand } from '../../src/commands/index.ts';
import type { Env } from '../../src/env.ts';
import worker from '../../src/index.ts';
import '../../src/pages/site.ts';
import type { Pictures } from '../../src/release/albums.ts';
import type { Dataset } from '../../src/release/make-release.ts';
import { dataset as compiled } from './dataset.ts';
import { releasePairs, write } from './release.ts';

// Vite transforms a module when it is first imported, which may take longer than a reply may. So do it before the first.
await everyCommand();

export const ORIGIN = 'https://officer.example';
export const ADA: Person = { id: '80351110224678912', place: 'server' };
export const BEN: Person = { id: '1141002003004005006', place: 'server' };
/** Has the largest possible id, and so the longest custom_ids. */
export const LARGEST_ID: Person = { id: '18446744073709551615', place: 'server' };

export const signer = await newSigner();

/** Publishes a release to a namespace. */
export async function seed(
  kv: KVNamespace = env.RESULTS,
  dataset: Dataset = compiled,
  pictures?: Pictures,
): Promise<void> {
  await write(await releasePairs(dataset, pictures), kv);
}

/** Gets a page or a picture from the Worker. */
export function visit(
  path: string,
  headers: Record<string, string> = {},
  changes: Partial<Env> = {},
): Promise<Response> {
  return send(new Request(ORIGIN + path, { headers }), changes);
}

/** Sends a request to the Worker, and waits until its `waitUntil` work is done. */
export async function send(request: Request, changes: Partial<Env> = {}): Promise<Response> {
  const context = createExecutionContext();
  const bindings: Env = {
    RESULTS: env.RESULTS,
    HOME_ELECTION: env.HOME_ELECTION,
    DISCORD_PUBLIC_KEY: signer.publicKey,
    DISCORD_APPLICATION_ID: '100000000000000001',
    ...changes,
  };
  const response = await worker.fetch(request, bindings, context);
  await waitOnExecutionContext(context);
  return response;
}

/** Posts a signed body to the interactions endpoint. */
export async function post(body: string, changes?: Partial<Env>): Promise<Response> {
  return send(
    new Request(`${ORIGIN}/interactions`, { method: 'POST', headers: await signer.headers(body), body }),
    changes,
  );
}

/** A parsed reply, with the parts that tests check. */
export interface Reply {
  status: number;
  answer: string | null;
  json: APIInteractionResponse;
  type: number;
  content: string;
  embed: APIEmbed;
  ephemeral: boolean;
  /** Everything that a reader sees, as one text. */
  text: string;
  /** custom_ids by label. */
  buttons: Record<string, string>;
  /** The addresses of link buttons by label. */
  links: Record<string, string>;
  /** The first menu. */
  menu: { custom_id: string; options: { label: string; value: string }[] } | null;
}

/** The data of a response. Each type of response has some of these fields. */
interface ResponseData {
  content?: string;
  embeds?: APIEmbed[];
  flags?: number;
  components?: {
    components: {
      type: number;
      custom_id?: string;
      url?: string;
      label?: string;
      options?: { label: string; value: string }[];
    }[];
  }[];
}

async function replyTo(interaction: object, changes?: Partial<Env>): Promise<Reply> {
  const response = await post(JSON.stringify(interaction), changes);
  const body: unknown = await response.json();
  const json = body as APIInteractionResponse;
  const { data = {} } = body as { data?: ResponseData };
  const components = (data.components ?? []).flatMap((row) => row.components);
  return {
    status: response.status,
    answer: response.headers.get('X-Returning-Officer-Answer'),
    json,
    type: json.type,
    content: data.content ?? '',
    embed: data.embeds?.[0] ?? {},
    ephemeral: data.flags === 64,
    text: JSON.stringify({ content: data.content, embeds: data.embeds }),
    buttons: Object.fromEntries(
      components.flatMap(({ type, label = '', custom_id }) => (type === 2 && custom_id ? [[label, custom_id]] : [])),
    ),
    links: Object.fromEntries(components.flatMap(({ label = '', url }) => (url ? [[label, url]] : []))),
    menu:
      components.flatMap(({ type, custom_id = '', options = [] }) => (type === 3 ? [{ custom_id, options }] : []))[0] ??
      null,
  };
}

/** Sends a command, such as `ask('ward', { name: 'Darley' })`. */
export function ask(
  name: string,
  options: Record<string, string | boolean> = {},
  person = ADA,
  changes?: Partial<Env>,
): Promise<Reply> {
  const typed: TypedOption[] = Object.entries(options).map(([option, value]) => ({ name: option, value }));
  return replyTo(commandInteraction(name, typed, person), changes);
}

/** Sends a command, then clicks “In full”. @throws if the reply has no such button */
export async function askInFull(...question: Parameters<typeof ask>): Promise<Reply> {
  const [, , person, changes] = question;
  const { 'In full': inFull } = (await ask(...question)).buttons;
  if (inFull === undefined) throw new Error(`/${question[0]} has no full form`);
  return click(inFull, person, undefined, changes);
}

/** Uses the command on a message with this text, or with these parts. */
export function declareResult(
  message: string | object,
  person = ADA,
  changes?: Partial<Env>,
  name = 'Declare result',
): Promise<Reply> {
  const target = typeof message === 'string' ? { content: message } : message;
  return replyTo(messageCommandInteraction(name, target, person), changes);
}

/** Clicks a button, or chooses a value from a menu. @param message the id of the message, by default another each time */
export function click(
  custom_id: string,
  person = ADA,
  value?: string,
  changes?: Partial<Env>,
  message?: string,
): Promise<Reply> {
  const values = value === undefined ? undefined : [value];
  return replyTo(componentInteraction(custom_id, person, values, message ? { id: message } : {}), changes);
}

/** The names of the suggestions while an option is typed. */
export async function offered(
  name: string,
  option: string,
  typed: string,
  others: Record<string, string> = {},
): Promise<string[]> {
  return (await choices(name, option, typed, others)).map((choice) => choice.name);
}

/** The values of the suggestions while an option is typed. */
export async function offeredValues(
  name: string,
  option: string,
  typed: string,
  others: Record<string, string> = {},
  changes?: Partial<Env>,
): Promise<string[]> {
  return (await choices(name, option, typed, others, changes)).map((choice) => choice.value);
}

async function choices(
  name: string,
  option: string,
  typed: string,
  others: Record<string, string>,
  changes?: Partial<Env>,
): Promise<{ name: string; value: string }[]> {
  const rest = Object.entries(others).filter(([other]) => other !== option);
  const options: TypedOption[] = rest.map(([other, value]) => ({ name: other, value }));
  const reply = await replyTo(
    autocompleteInteraction(name, [...options, { name: option, value: typed, focused: true }], ADA),
    changes,
  );
  if (!('data' in reply.json) || !reply.json.data || !('choices' in reply.json.data)) throw new Error('no choices');
  return (reply.json.data.choices ?? []) as { name: string; value: string }[];
}

/** The value of the embed’s first field whose name has this start. @throws if there is none */
export function fieldOf({ embed }: Reply, name: string): string {
  const found = embed.fields?.find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`no field "${name}" among ${embed.fields?.map((one) => one.name).join(', ')}`);
  return found.value;
}
