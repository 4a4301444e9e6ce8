import { electedOn } from './elected.ts';
import { memoised } from './memoise.ts';
import { type Affiliation, isGroup, isVacant, partyKey } from './parties.ts';
import type { Election } from './schema.ts';
import { mayBeOneParty } from './shared-abbreviations.ts';

/** Parties that may be one party under two names. */
export interface DoubtfulNames {
  /** On the list of councillors with seats to defend, but nobody stood for them. */
  listed: Affiliation[];
  /** They won seats, but are not on the list. */
  elected: Affiliation[];
}

/**
 * Parties that the list of councillors and the results may name differently: a list of 2021 has Reform Derby where the
 * results of 2022 have REF. Two registered parties are two, unless a source prints both alike, so at least one of them
 * has no id. Both are empty unless there are parties of both kinds.
 */
export const doubtfulNames = memoised((election: Election): DoubtfulNames => {
  const on = (election.councillors?.parties ?? []).filter((row) => !isVacant(row));
  const [stood, listed] = [election.ballots.flatMap(({ candidates }) => candidates), on].map(
    (all) => new Set(all.map(partyKey)),
  );
  const lost = on.filter((row) => !isGroup(row) && row.seats > row.not_contested && !stood?.has(partyKey(row)));
  const winners = election.ballots.flatMap((ballot) => electedOn(ballot).people);
  const won = winners.filter((person) => !isGroup(person) && !listed?.has(partyKey(person)));
  const mayBeOne = (one: Affiliation, other: Affiliation) =>
    one.party_id === null || other.party_id === null || mayBeOneParty(one, other, election.council);
  const elected = won.filter((person) => lost.some((party) => mayBeOne(person, party)));
  return {
    listed: lost.filter((party) => won.some((person) => mayBeOne(person, party))),
    elected: [...new Map(elected.map((person) => [partyKey(person), person])).values()],
  };
});
