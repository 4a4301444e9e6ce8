import { type Discord, DiscordError } from '../discord/client.ts';
import type { Values } from '../values/gather.ts';
import { DISCORD_APPLICATION_ID, DISCORD_PUBLIC_KEY, DISCORD_TOKEN } from '../values/value.ts';

/** The application that a token belongs to. */
export interface Application {
  name: string;
  applicationId: string;
  publicKey: string;
}

/**
 * Looks up the token's application at Discord and checks the given id and public key against it.
 * @throws Error that names the value of another application and says where to find the right one
 */
export async function applicationOf(discord: Discord, values: Values): Promise<Application> {
  const { id, name, verify_key } = await discord.application().catch((cause) => {
    if (cause instanceof DiscordError && cause.status === 401) {
      throw new Error(`Discord rejects this ${DISCORD_TOKEN.name}.\n  ${DISCORD_TOKEN.where}`);
    }
    throw cause;
  });
  const given = [
    [DISCORD_APPLICATION_ID, id],
    [DISCORD_PUBLIC_KEY, verify_key],
  ] as const;
  for (const [value, expected] of given) {
    const text = values[value.name];
    if (text && text.toLowerCase() !== expected.toLowerCase()) {
      throw new Error(
        `${value.name} belongs to another application: the token is for "${name}", whose value is ${expected}.\n  ${value.where}`,
      );
    }
  }
  return { name, applicationId: id, publicKey: verify_key };
}
