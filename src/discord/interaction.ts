/** The parts of an interaction that this bot reads. Discord sends more and keeps adding fields, so others are ignored. */
import * as v from 'valibot';
import {
  AUTOCOMPLETE,
  COMMAND,
  COMPONENT,
  IN_SERVER,
  MANAGE_SERVER,
  MODAL_SUBMIT,
  PING,
  SERVER_INSTALL,
  USE_EXTERNAL_APPS,
} from './constants.ts';

const snowflake = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
const User = v.object({ id: snowflake });
const Option = v.object({
  name: v.string(),
  type: v.number(),
  value: v.optional(v.union([v.string(), v.number(), v.boolean()])),
  focused: v.optional(v.boolean()),
});
const CommandData = v.object({ name: v.string(), options: v.optional(v.array(Option)) });
const ComponentData = v.object({ custom_id: v.string(), values: v.optional(v.array(v.string())) });

/** Where an interaction comes from: a `member` in a server, a `user` in a DM or with a user-installed app. */
const origin = {
  guild_id: v.optional(snowflake),
  context: v.optional(v.nullable(v.number())),
  member: v.optional(v.object({ user: User, permissions: v.optional(v.string()) })),
  user: v.optional(User),
  /** The server or user that installed the app, by kind of install. */
  authorizing_integration_owners: v.optional(v.record(v.string(), v.string())),
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
export type Option = v.InferOutput<typeof Option>;

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
  return member?.user.id ?? user?.id ?? null;
}

/**
 * Whether Discord shows our replies only to the asker, whatever we send. It does so in a server that did not install the
 * app, for a member who may not use external apps there.
 */
export function forcesPrivateReplies({ context, authorizing_integration_owners, member }: Invocation): boolean {
  if (context !== IN_SERVER || !authorizing_integration_owners || !member?.permissions) return false;
  if (String(SERVER_INSTALL) in authorizing_integration_owners) return false;
  return isPermissions(member.permissions) && (BigInt(member.permissions) & USE_EXTERNAL_APPS) === 0n;
}

/** Whether the asker may manage the server; a server can also show a command to other members. */
export function mayManageServer({ member }: Invocation): boolean {
  const permissions = member?.permissions ?? '';
  return isPermissions(permissions) && (BigInt(permissions) & MANAGE_SERVER) !== 0n;
}

function isPermissions(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}
