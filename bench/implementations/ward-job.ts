/** The job that every peer does once its library has read the request: reply with one ward's result from KV. */
import type { APIChatInputApplicationCommandInteraction, APIEmbed } from 'discord-api-types/v10';
import type { Ballot, Election } from '../../src/results/schema.ts';

/** The bindings and variables of an implementation. */
export interface ImplementationEnv {
  DISCORD_PUBLIC_KEY: string;
  DISCORD_APPLICATION_ID: string;
  RESULTS: KVNamespace;
}

/** The KV key of the election's document. */
export const DOCUMENT = 'election';

const COLOUR = 0xfaa61a;

/** The ward that `/ward name:…` asks for; empty if the option is missing. */
export function requestedWard({ data }: Pick<APIChatInputApplicationCommandInteraction, 'data'>): string {
  const option = data.options?.find(({ name }) => name === 'name');
  return option && 'value' in option ? String(option.value) : '';
}

/**
 * The embed of one ward's result. Upper and lower case in the name do not matter.
 * @throws Error if the document or the ward is missing
 */
export async function wardEmbed(kv: KVNamespace, name: string): Promise<APIEmbed> {
  const election = await kv.get<Election>(DOCUMENT, 'json');
  const lowerName = name.toLowerCase();
  const ballot = election?.ballots.find(({ post_label }) => post_label.toLowerCase() === lowerName);
  if (!ballot) throw new Error(`There is no ward "${name}" in KV.`);
  return embedOf(ballot);
}

function embedOf({ post_label, seats_contested, candidates }: Ballot): APIEmbed {
  const ranked = candidates.toSorted((a, b) => (b.votes_cast ?? 0) - (a.votes_cast ?? 0));
  const counted = ranked.reduce((sum, { votes_cast }) => sum + (votes_cast ?? 0), 0);
  const [last, next] = ranked.slice(seats_contested - 1);
  const lines = ranked.map(({ person_name, votes_cast, party_name }, place) => {
    const share = (((votes_cast ?? 0) / counted) * 100).toFixed(1);
    return `**${person_name}** · ${votes_cast} · ${share}% · ${party_name}${place < seats_contested ? ' · ✓ elected' : ''}`;
  });
  return {
    title: post_label,
    color: COLOUR,
    description: lines.join('\n'),
    fields: [
      { name: 'Majority', value: String((last?.votes_cast ?? 0) - (next?.votes_cast ?? 0)), inline: true },
      { name: 'Votes counted', value: String(counted), inline: true },
    ],
  };
}
