/** How we recognise an event in a message that we read back: Discord does not return a message's nonce. */
import type { APIEmbed } from 'discord-api-types/v10';
import { REPOSITORY } from './discord.ts';

/** The address that an event's embed links to. Its fragment has the event's number. */
export function markerOf({ url = REPOSITORY }: APIEmbed, election: string, seq: number): string {
  return `${url.split('#')[0]}#${election}/${seq}`;
}

/**
 * An event's embed with its marker. Embeds of one message need addresses of their own anyway: Discord's apps draw those
 * with the same address as one.
 */
export function marked(embed: APIEmbed, election: string, seq: number): APIEmbed {
  return { ...embed, url: markerOf(embed, election, seq) };
}

/** Whether a message has the event. */
export function isMarked(embeds: readonly APIEmbed[], election: string, seq: number): boolean {
  return embeds.some(({ url }) => url?.endsWith(`#${election}/${seq}`));
}
