import { type Affiliation, partyKey } from './parties.ts';
import { mayHaveMore } from './party-readings.ts';
import type { Election } from './schema.ts';
import { seatsWon } from './seats.ts';
import { ALL_VOTES, type Share, shareOfParty } from './share.ts';

/** One party's result on polling day. */
export interface PartyOnTheDay extends Affiliation {
  won: number;
  /** Whether the party may have had more candidates, under an abbreviation: then votes and share are minimums. */
  atLeast: boolean;
  /** By all votes; null if any vote is not recorded. */
  share: Share | null;
}

/** Every party that stood, most votes first; if votes are not recorded, by seats won and then by name. */
export function partiesOnTheDay(election: Election): PartyOnTheDay[] {
  const won = seatsWon(election);
  const stood = new Map<string, Affiliation>();
  for (const candidate of election.ballots.flatMap(({ candidates }) => candidates)) {
    const key = partyKey(candidate);
    if (!stood.has(key) || candidate.party_id === key) stood.set(key, candidate);
  }
  const parties = [...stood].map(([key, { party_id, party_name }]) => ({
    party_id,
    party_name,
    won: won.get(key) ?? 0,
    atLeast: mayHaveMore({ party_id, party_name }, election),
    share: shareOfParty(key, election, ALL_VOTES),
  }));
  const votes = ({ share }: PartyOnTheDay) => share?.votes ?? 0;
  return parties.toSorted((a, b) => votes(b) - votes(a) || b.won - a.won || (a.party_name < b.party_name ? -1 : 1));
}
