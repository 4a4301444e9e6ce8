import type { Ballot, Election } from '../../src/results/schema.ts';
import { wardTitle } from '../../src/results/ward-title.ts';

/** A ward whose facts differ between two versions of one election. */
export interface WardCorrection {
  ward: string;
  change: 'added' | 'changed' | 'removed';
  /** The votes that candidates gained or the votes that they lost, whichever is greater. */
  votes: number;
}

/** The wards that differ, in the order of the newer version, with removed wards at the end. */
export function wardCorrections(before: Election, after: Election): WardCorrection[] {
  const old = new Map(before.ballots.map((ballot) => [ballot.ballot_paper_id, ballot]));
  const ids = new Set(after.ballots.map(({ ballot_paper_id }) => ballot_paper_id));
  const kept = after.ballots.flatMap((ballot): WardCorrection[] => {
    const previous = old.get(ballot.ballot_paper_id);
    if (previous && JSON.stringify(previous) === JSON.stringify(ballot)) return [];
    return [
      { ward: wardTitle(ballot), change: previous ? 'changed' : 'added', votes: votesDiffering(previous, ballot) },
    ];
  });
  const removed = before.ballots
    .filter(({ ballot_paper_id }) => !ids.has(ballot_paper_id))
    .map(
      (ballot): WardCorrection => ({
        ward: wardTitle(ballot),
        change: 'removed',
        votes: votesDiffering(ballot, undefined),
      }),
    );
  return [...kept, ...removed];
}

function votesDiffering(before: Ballot | undefined, after: Ballot | undefined): number {
  const [had, has] = [votesOf(before), votesOf(after)];
  let gained = 0;
  let lost = 0;
  for (const person of new Set([...had.keys(), ...has.keys()])) {
    const change = (has.get(person) ?? 0) - (had.get(person) ?? 0);
    if (change > 0) gained += change;
    else lost -= change;
  }
  return Math.max(gained, lost);
}

/** Votes by person and party. Votes that are not recorded count as 0, because only recorded votes can differ. */
function votesOf(ballot: Ballot | undefined): Map<string, number> {
  const votes = new Map<string, number>();
  for (const { person_name, party_id, party_name, votes_cast } of ballot?.candidates ?? []) {
    const person = JSON.stringify([person_name, party_id ?? party_name]);
    votes.set(person, (votes.get(person) ?? 0) + (votes_cast ?? 0));
  }
  return votes;
}
