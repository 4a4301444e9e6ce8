/**
 * The parts of an interaction that this bot reads. Discord sends more and keeps adding fields, so others are ignored. A
 * field that we can do without counts as absent if its value makes no sense: only the type, and the name of a command
 * or the custom_id of a control, are required.
 */
import * as v from 'valibot';
import { AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, PING } from './constants.ts';

const snowflake = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
/** Permissions as Discord sends them: a bit set as a decimal number in a string. */
const Permissions = v.pipe(
  v.string(),
  v.regex(/^\d{1,20}$/),
  v.transform((digits) => BigInt(digits)),
);

/** The value that a schema accepts, or undefined for any other. */
function orAbsent<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.optional(schema), undefined);
}

/** The items that a schema accepts, without any others; no items if it is not a list. */
function listOf<Schema extends v.GenericSchema>(schema: Schema) {
  const items = v.array(v.fallback(v.nullable(schema), null));
  return v.fallback(
    v.pipe(
      items,
      v.transform((all) => all.filter((item) => item !== null)),
    ),
    [],
  );
}

const User = v.object({ id: snowflake });
const Option = v.object({
  name: v.string(),
  value: orAbsent(v.union([v.string(), v.number(), v.boolean()])),
  focused: orAbsent(v.boolean()),
});
/** The message that a command was used on. */
const TargetMessage = v.object({
  content: orAbsent(v.string()),
  embeds: listOf(v.object({ title: orAbsent(v.string()) })),
});
const CommandData = v.object({
  id: orAbsent(snowflake),
  type: orAbsent(v.number()),
  name: v.string(),
  options: listOf(Option),
  target_id: orAbsent(snowflake),
  resolved: orAbsent(v.object({ messages: orAbsent(v.record(v.string(), v.unknown())) })),
});
const ComponentData = v.object({ custom_id: v.string(), values: listOf(v.string()) });

/** Where an interaction comes from: a `member` in a server, a `user` in a DM or with a user-installed app. */
const origin = {
  guild_id: orAbsent(snowflake),
  context: orAbsent(v.number()),
  channel: orAbsent(v.object({ type: orAbsent(v.number()) })),
  /** The permissions are those in the channel. */
  member: orAbsent(v.object({ user: orAbsent(User), permissions: orAbsent(Permissions) })),
  user: orAbsent(User),
  /** The message with the control that was used. */
  message: orAbsent(v.object({ id: snowflake })),
  /** The server or user that installed the app, by kind of install. */
  authorizing_integration_owners: orAbsent(v.record(v.string(), v.unknown())),
};

/** The most frequent first: valibot tries them in turn. */
const Interaction = v.variant('type', [
  v.object({ type: v.literal(COMMAND), data: CommandData, ...origin }),
  v.object({ type: v.literal(AUTOCOMPLETE), data: CommandData, ...origin }),
  v.object({ type: v.literal(COMPONENT), data: ComponentData, ...origin }),
  v.object({ type: v.literal(PING) }),
  v.object({ type: v.literal(MODAL_SUBMIT), ...origin }),
]);

export type Interaction = v.InferOutput<typeof Interaction>;
export type Invocation = Exclude<Interaction, { type: typeof PING }>;
export type CommandUsed = Extract<Interaction, { type: typeof COMMAND }>;
export type Option = v.InferOutput<typeof Option>;

/** The text of the message that a command was used on, with the titles of its embeds; empty if it has none. */
export function targetText({ target_id, resolved }: v.InferOutput<typeof CommandData>): string {
  const message = v.safeParse(TargetMessage, resolved?.messages?.[target_id ?? '']);
  if (!message.success) return '';
  const { content, embeds } = message.output;
  return [content, ...embeds.map(({ title }) => title)].filter((text) => text !== undefined).join('\n');
}

/** Parses a signed body; null if it is not JSON or lacks a field that its type must have. */
export function parseInteraction(body: string): Interaction | null {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return null;
  }
  const parsed = v.safeParse(Interaction, json);
  return parsed.success ? parsed.output : null;
}

/** The id of the user who typed or clicked; null if the interaction names nobody. */
export function userOf({ member, user }: Invocation): string | null {
  return member?.user?.id ?? user?.id ?? null;
}
