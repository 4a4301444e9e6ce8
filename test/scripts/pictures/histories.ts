/** Made-up histories of a ward to be drawn. */
import { historiesOf } from '../../../scripts/pictures/histories.ts';
import { ShareLines } from '../../../scripts/pictures/share-lines.tsx';
import type { Affiliation } from '../../../src/results/parties.ts';
import type { Ballot, Election } from '../../../src/results/schema.ts';
import type { Contest } from '../../../src/results/ward-history.ts';
import { dataset } from '../../support/dataset.ts';
import { at, candidate, testham } from '../../support/elections.ts';
import { GROUPS } from './cases.ts';

/** Which parties stood in which year, each with its votes. */
export type CandidateRow = readonly (readonly [party: Affiliation, votes: number | null])[];

/** The made-up election of a year, in which Mill Hill alone voted, on the first Thursday in May or near it. */
export function electionOf(
  year: number,
  standing: CandidateRow,
  change: (ballot: Ballot) => void = () => {},
): Election {
  const { election, millHill } = testham();
  const election_date = `${year}-05-04`;
  millHill.ballot_paper_id = `local.testham.mill-hill.${election_date}`;
  millHill.outcomes = [];
  millHill.candidates = standing.map(([party, votes], index) => ({
    ...candidate(`Candidate ${index}`, party, votes),
    elected: index === 0,
  }));
  change(millHill);
  return { ...election, election_id: `local.testham.${election_date}`, election_date, ballots: [millHill] };
}

/** The same parties at an election in each of these years, their votes going up and down. */
export function electionsOf(years: readonly number[], parties: number): Election[] {
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

/** The contests of the one ward of these elections. */
export function contestsOf(elections: readonly Election[]): Contest[] {
  return at(historiesOf(elections), 0).contests;
}

export function linesOf(elections: readonly Election[]): string {
  const { council } = testham();
  return String(ShareLines({ contests: contestsOf(elections), scene: { council, parties: dataset.parties } }));
}

/** So many years in each of which a council that elects by thirds votes: three of four. */
export function thirds(elections: number, last = 2023): number[] {
  const years: number[] = [];
  for (let year = last; years.length < elections; year -= 1) if (year % 4 !== 1) years.unshift(year);
  return years;
}
