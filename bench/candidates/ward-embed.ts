/** What every peer does once its library has read the request: the same ward, from the same document, in the same words. */
import type { APIEmbed } from 'discord-api-types/v10';
import type { Ballot, Election } from '../../src/results/schema.ts';

/** The key that the election's document stands under. */
export const DOCUMENT = 'election';

const COLOUR = 0xfaa61a;

/**
 * The embed of one ward's result, by its name in any case.
 * @throws Error where the document is missing, or holds no such ward
 */
export async function wardEmbed(kv: KVNamespace, name: string): Promise<APIEmbed> {
  const election = await kv.get<Election>(DOCUMENT, 'json');
  const asked = name.toLowerCase();
  const ballot = election?.ballots.find(({ post_label }) => post_label.toLowerCase() === asked);
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
