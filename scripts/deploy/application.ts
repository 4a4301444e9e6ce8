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
 * The application as Discord knows it, which must be the one that the given values name.
 * @throws Error that says which value belongs to another application, and where to find the right one
 */
export async function applicationOf(discord: Discord, values: Values): Promise<Application> {
  const { id, name, verify_key } = await discord.application().catch((fault) => {
    if (fault instanceof DiscordError && fault.status === 401) {
      throw new Error(`Discord does not know this ${DISCORD_TOKEN.name}.\n  ${DISCORD_TOKEN.where}`);
    }
    throw fault;
  });
  const given = [
    [DISCORD_APPLICATION_ID, id],
    [DISCORD_PUBLIC_KEY, verify_key],
  ] as const;
  for (const [value, right] of given) {
    const text = values[value.name];
    if (text && text.toLowerCase() !== right.toLowerCase()) {
      throw new Error(
        `${value.name} belongs to another application: the token is of "${name}", whose value is ${right}.\n  ${value.where}`,
      );
    }
  }
  return { name, applicationId: id, publicKey: verify_key };
}
