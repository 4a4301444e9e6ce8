/**
 * The parts of an interaction that this bot reads. Discord sends more and keeps adding fields, so others are ignored. A
 * field that we can do without counts as absent if its value makes no sense: only the type, and the name of a command
 * or the custom_id of a control, are required. It is parsed by hand, because checking it against a schema took
 * 29 µs of every request. A test compares the two.
 */
import { AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, PING } from './constants.ts';

/** One option of a command, as typed so far. */
export interface Option {
  name: string;
  value: string | number | boolean | undefined;
  /** Whether it is the one being typed. */
  focused: boolean | undefined;
}

interface CommandData {
  id?: string | undefined;
  /** A slash command or a command on a message (`constants.ts`). */
  type?: number | undefined;
  name: string;
  options: Option[];
  target_id?: string | undefined;
  /** What the ids in the interaction refer to, not yet parsed. */
  resolved?: unknown;
}

interface User {
  /** A Discord id. */
  id: string;
}

/** Where an interaction comes from: a `member` in a server, a `user` in a DM or with a user-installed app. */
interface Origin {
  guild_id?: string | undefined;
  context?: number | undefined;
  channel?: { type: number | undefined } | undefined;
  /** The permissions are those in the channel: Discord's bit set. */
  member?: { user: User | undefined; permissions: bigint | undefined } | undefined;
  user?: User | undefined;
  /** The message with the control that was used. */
  message?: { id: string } | undefined;
  /** The server or user that installed the app, by kind of install. */
  authorizing_integration_owners?: object | undefined;
}

export interface CommandUsed extends Origin {
  type: typeof COMMAND;
  data: CommandData;
}
interface Typing extends Origin {
  type: typeof AUTOCOMPLETE;
  data: CommandData;
}
interface ControlUsed extends Origin {
  type: typeof COMPONENT;
  data: { custom_id: string; values: string[] };
}
interface FormSent extends Origin {
  type: typeof MODAL_SUBMIT;
}

/** An interaction that somebody caused. */
export type Invocation = CommandUsed | Typing | ControlUsed | FormSent;
export type Interaction = Invocation | { type: typeof PING };

const SNOWFLAKE = /^\d{1,20}$/;

/** Parses a signed body; null if it is not JSON or lacks a field that its type must have. */
export function parseInteraction(body: string): Interaction | null {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return null;
  }
  const fields = fieldsOf(json);
  const { type, data } = fields;
  switch (type) {
    case COMMAND:
    case AUTOCOMPLETE: {
      const command = commandData(fieldsOf(data));
      return command && { ...originOf(fields), type, data: command };
    }
    case COMPONENT: {
      const { custom_id, values } = fieldsOf(data);
      if (typeof custom_id !== 'string') return null;
      const chosen = listOf(values).filter((value) => typeof value === 'string');
      return { ...originOf(fields), type, data: { custom_id, values: chosen } };
    }
    case PING:
      return { type };
    case MODAL_SUBMIT:
      return { ...originOf(fields), type };
    default:
      return null;
  }
}

/** The id of the user who typed or clicked; null if the interaction has no user. */
export function userOf({ member, user }: Invocation): string | null {
  return member?.user?.id ?? user?.id ?? null;
}

/** The text of the message that a command was used on, with the titles of its embeds; empty if it has none. */
export function targetText({ target_id, resolved }: CommandData): string {
  const { content, embeds } = fieldsOf(fieldsOf(fieldsOf(resolved).messages)[target_id ?? '']);
  const texts = [content, ...listOf(embeds).map((embed) => fieldsOf(embed).title)];
  return texts.filter((text) => typeof text === 'string').join('\n');
}

function commandData({ id, type, name, options, target_id, resolved }: Fields): CommandData | null {
  if (typeof name !== 'string') return null;
  return {
    id: snowflake(id),
    type: number(type),
    name,
    options: listOf(options).flatMap((option) => optionOf(fieldsOf(option))),
    target_id: snowflake(target_id),
    resolved,
  };
}

function optionOf({ name, value, focused }: Fields): Option[] {
  if (typeof name !== 'string') return [];
  const isTyped = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return [{ name, value: isTyped ? value : undefined, focused: typeof focused === 'boolean' ? focused : undefined }];
}

function originOf(fields: Fields): Origin {
  const { channel, member, user, message, authorizing_integration_owners: owners } = fields;
  return {
    guild_id: snowflake(fields.guild_id),
    context: number(fields.context),
    channel: isObject(channel) ? { type: number(fieldsOf(channel).type) } : undefined,
    member: isObject(member) ? memberOf(fieldsOf(member)) : undefined,
    user: identified(user),
    message: identified(message),
    authorizing_integration_owners: isObject(owners) ? { ...owners } : undefined,
  };
}

function memberOf({ user, permissions }: Fields): Origin['member'] {
  return { user: identified(user), permissions: bits(permissions) };
}

/** A bit set, which Discord sends as a decimal number in a string: it has the form of an id. */
export function bits(value: unknown): bigint | undefined {
  const digits = snowflake(value);
  return digits === undefined ? undefined : BigInt(digits);
}

/** The id of something; undefined if it has none. */
function identified(value: unknown): { id: string } | undefined {
  const id = snowflake(fieldsOf(value).id);
  return id === undefined ? undefined : { id };
}

export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return isObject(value) ? (value as Fields) : {};
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function snowflake(value: unknown): string | undefined {
  return typeof value === 'string' && SNOWFLAKE.test(value) ? value : undefined;
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
