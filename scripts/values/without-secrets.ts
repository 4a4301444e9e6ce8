import type { Values } from './gather.ts';
import { CLOUDFLARE_API_TOKEN, DISCORD_TOKEN } from './value.ts';

/** Shorter text is not a token, and could be part of any word. */
const MIN_LENGTH = 8;

/**
 * Replaces tokens in a text. Everything that a script prints passes through here, because an error message from a
 * library or from Cloudflare might contain a token.
 */
export function withoutSecrets(text: string, values: Values): string {
  return [DISCORD_TOKEN, CLOUDFLARE_API_TOKEN].reduce((redacted, { name }) => {
    const secret = values[name];
    return secret && secret.length >= MIN_LENGTH ? redacted.replaceAll(secret, `[${name}]`) : redacted;
  }, text);
}
