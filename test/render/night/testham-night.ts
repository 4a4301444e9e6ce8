/** A night in Testham, and what may happen in it. */
import type { Declaration, Happening } from '../../../src/results/night/journal.ts';
import type { Manifest } from '../../../src/results/night/manifest.ts';
import type { Ballot, Party } from '../../../src/results/schema.ts';
import { declarationOf, manifestOf } from '../../results/night/nights.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../../support/elections.ts';

export const PARTIES: Party[] = [
  { ...LABOUR, name: 'Labour Party', short_name: 'Labour', abbreviation: 'Lab', colour: '#E4003B', square: '🟥' },
  {
    ...LIBERAL_DEMOCRATS,
    name: 'Liberal Democrats',
    short_name: 'Liberal Democrats',
    abbreviation: 'LD',
    colour: '#FAA61A',
    square: '🟧',
  },
  {
    ...CONSERVATIVE,
    name: 'Conservative Party',
    short_name: 'Conservative',
    abbreviation: 'Con',
    colour: '#0087DC',
    square: '🟦',
  },
  {
    ...INDEPENDENT,
    name: 'Independent',
    short_name: 'Independent',
    abbreviation: 'Ind',
    colour: '#DDDDDD',
    square: '⬜',
  },
].map(({ party_name: _name, ...party }) => ({ ...party, also_called: [] }));

export const SOURCE = {
  name: 'Testham Borough Council',
  title: 'Councillors',
  url: 'https://testham.example/councillors',
  licence: 'OGL 3.0',
  licence_url: 'https://testham.example/licence',
  retrieved: '2007-04-01',
};

/** Three wards of one, one and two seats; Labour defends all but one, and seven seats of eleven continue. */
export function night(more: Partial<Manifest> = {}): Manifest {
  const manifest = manifestOf(
    [
      { seats: 1, candidates: [LABOUR, LIBERAL_DEMOCRATS, INDEPENDENT] },
      { seats: 1, candidates: [CONSERVATIVE, LABOUR] },
      { seats: 2, candidates: [LABOUR, LABOUR, CONSERVATIVE, CONSERVATIVE] },
    ],
    {
      parties: PARTIES,
      continuing: [
        { ...LABOUR, seats: 3 },
        { ...CONSERVATIVE, seats: 4 },
      ],
      ...more,
    },
  );
  const [one, two, three] = manifest.election.ballots.map(({ ballot_paper_id }) => ballot_paper_id) as [
    string,
    string,
    string,
  ];
  const defending = { [one]: [LABOUR], [two]: [CONSERVATIVE], [three]: [LABOUR, LABOUR] };
  return { ...manifest, baseline: { name: 'the council’s list of April 2007', source: SOURCE, defending }, ...more };
}

export const manifest = night();
export const [single, other, double] = manifest.election.ballots as [Ballot, Ballot, Ballot];
export const of = ({ ballot_paper_id }: Ballot) => ({ ballot_paper_id, revision: 1 });
export const declares = (ballot: Ballot, votes: number[], more: Partial<Declaration> = {}): Happening => ({
  kind: 'declared',
  ...of(ballot),
  declaration: declarationOf(ballot, votes, more),
});
export const corrects = (ballot: Ballot, votes: number[], corrected: number): Happening => ({
  kind: 'corrected',
  ...of(ballot),
  declaration: declarationOf(ballot, votes),
  corrects: corrected,
});
export const withdraws: Happening = { kind: 'withdrawn', ...of(single), withdraws: 1, reason: 'We misheard.' };
export const disputes: Happening = {
  kind: 'disputed',
  ...of(single),
  disputes: 1,
  reason: 'A bundle was counted twice.',
};
