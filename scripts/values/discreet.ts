import type { Values } from './gather.ts';
import { CLOUDFLARE_API_TOKEN, DISCORD_TOKEN } from './value.ts';

/** A shorter text is no token, and could be any word. */
const LEAST = 8;

/**
 * A text without the values that open something: everything a tool prints goes through here, whoever wrote it, so
 * that a token cannot slip out in the words of a library or of Cloudflare.
 */
export function discreet(text: string, values: Values): string {
  return [DISCORD_TOKEN, CLOUDFLARE_API_TOKEN].reduce((said, { name }) => {
    const secret = values[name];
    return secret && secret.length >= LEAST ? said.replaceAll(secret, `[${name}]`) : said;
  }, text);
}
