/** What `parseInteraction` reads, as a schema. The schema is slower, and the parser must agree with it. */
import * as v from 'valibot';
import { AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, PING } from '../../src/discord/constants.ts';

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
const CommandData = v.object({
  id: orAbsent(snowflake),
  type: orAbsent(v.number()),
  name: v.string(),
  options: listOf(Option),
  target_id: orAbsent(snowflake),
  resolved: v.optional(v.unknown()),
});
/** The channels that the options of a command name, by their ids. */
export const ResolvedSchema = v.object({
  channels: v.record(v.string(), v.unknown()),
});
/** One of them. */
export const ChannelSchema = v.object({ type: orAbsent(v.number()), app_permissions: orAbsent(Permissions) });

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

export const InteractionSchema = v.variant('type', [
  v.object({ type: v.literal(COMMAND), data: CommandData, ...origin }),
  v.object({ type: v.literal(AUTOCOMPLETE), data: CommandData, ...origin }),
  v.object({ type: v.literal(COMPONENT), data: ComponentData, ...origin }),
  v.object({ type: v.literal(PING) }),
  v.object({ type: v.literal(MODAL_SUBMIT), ...origin }),
]);
