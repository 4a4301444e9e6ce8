/** Testham with by-elections and a rescheduled poll between its elections. */
import type { Dataset } from '../../src/release/make-release.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';
import { dataset } from './dataset.ts';
import { testham } from './elections.ts';

type Ward = 'millHill' | 'stMarys' | 'westwardHo';

/** An election of these wards; by-elections if `by` is true. */
export function electionOn(date: string, wards: readonly Ward[], by = false): Election {
  const parts = testham();
  const ballots = wards.map((ward): Ballot => {
    const ballot = parts[ward];
    const id = ballot.ballot_paper_id.replace('2007-05-03', by ? `by.${date}` : date);
    return { ...ballot, ballot_paper_id: id, by_election: by };
  });
  return {
    ...parts.election,
    election_id: `local.testham.${date}`,
    name: by ? `Testham Borough Council by-election, ${date}` : `${date.slice(0, 4)} Testham Borough Council election`,
    election_date: date,
    composition: by ? null : parts.election.composition,
    control: by ? null : parts.election.control,
    declared: null,
    ballots,
  };
}

/** In 2011 Westward Ho! voted four weeks after the others; the newest election on file is a by-election. */
export const WITH_BY_ELECTIONS: readonly Election[] = [
  electionOn('2007-05-03', ['millHill', 'stMarys', 'westwardHo']),
  electionOn('2008-10-02', ['millHill'], true),
  electionOn('2011-05-05', ['millHill', 'stMarys']),
  electionOn('2011-06-02', ['westwardHo']),
  electionOn('2011-11-17', ['stMarys'], true),
  electionOn('2015-05-07', ['millHill', 'stMarys', 'westwardHo']),
  electionOn('2016-02-04', ['millHill'], true),
];

/** The bundled elections and these of Testham. */
export function withTestham(elections: readonly Election[]): Dataset {
  const { council } = testham();
  return {
    ...dataset,
    elections: [...dataset.elections, ...elections],
    councils: [...dataset.councils, council],
  };
}
