/** Discord's refusals, with its own numbers for them. */
import type { APIEmbed } from 'discord-api-types/v10';

const MOST_EMBEDS = 10;
const MOST_CHARACTERS = 6000;

/** @param code Discord's number for the error */
export function refusal(status: number, code: number, message: string): Response {
  return Response.json({ message, code }, { status });
}

/** The refusal of a message that breaks a limit; null if it breaks none. */
export function brokenRule(embeds: readonly APIEmbed[]): Response | null {
  const fits = embeds.length <= MOST_EMBEDS && charactersIn(embeds) <= MOST_CHARACTERS;
  return fits ? null : refusal(400, 50035, 'Invalid Form Body');
}

/** What Discord counts of embeds against its limit. */
function charactersIn(embeds: readonly APIEmbed[]): number {
  const texts = embeds.flatMap(({ title, description, footer, author, fields = [] }) => [
    ...[title, description, footer?.text, author?.name],
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
