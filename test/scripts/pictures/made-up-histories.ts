/** Made-up histories of a ward to draw. */

import { type Format, REPLY } from '../../../scripts/pictures/frame.ts';
import { ShareLines } from '../../../scripts/pictures/share-lines.tsx';
import { wardHistories } from '../../../scripts/pictures/ward-histories.ts';
import type { Affiliation } from '../../../src/results/parties.ts';
import type { Ballot, Election } from '../../../src/results/schema.ts';
import type { Contest } from '../../../src/results/ward-history.ts';
import { dataset } from '../../support/dataset.ts';
import { at, candidate, testham } from '../../support/elections.ts';
import { GROUPS } from './made-up-scenes.ts';

/** The parties that stood in a year, and their votes. */
export type PartyVotes = readonly (readonly [party: Affiliation, votes: number | null])[];

/** A made-up election in early May, in Mill Hill only. */
export function electionOf(year: number, parties: PartyVotes, change: (ballot: Ballot) => void = () => {}): Election {
  const { election, millHill } = testham();
  const election_date = `${year}-05-04`;
  millHill.ballot_paper_id = `local.testham.mill-hill.${election_date}`;
  millHill.outcomes = [];
  millHill.candidates = parties.map(([party, votes], index) => ({
    ...candidate(`Candidate ${index}`, party, votes),
    elected: index === 0,
  }));
  change(millHill);
  return { ...election, election_id: `local.testham.${election_date}`, election_date, ballots: [millHill] };
}

/** An election in each year with the same parties, whose votes go up and down. */
export function electionsIn(years: readonly number[], parties: number): Election[] {
  return years.map((year, turn) =>
    electionOf(
      year,
      GROUPS.slice(0, parties).map((party, index) => [
        party,
        Math.round((3000 / (index + 1)) * (1 + 0.4 * Math.sin(2 * turn + 3 * index))),
      ]),
    ),
  );
}

/** The contests of the only ward in these elections. */
export function contestsIn(elections: readonly Election[]): Contest[] {
  return at(wardHistories(elections, testham().council), 0).contests;
}

export function drawnLines(elections: readonly Election[], format: Format = REPLY): string {
  const { council } = testham();
  return String(ShareLines({ contests: contestsIn(elections), scene: { council, parties: dataset.parties }, format }));
}

/** The years in which a council that elects by thirds votes: three in four. */
export function thirds(elections: number, last = 2023): number[] {
  const years: number[] = [];
  for (let year = last; years.length < elections; year -= 1) if (year % 4 !== 1) years.unshift(year);
  return years;
}
