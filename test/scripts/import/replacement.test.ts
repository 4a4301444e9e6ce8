import { describe, expect, it } from 'vitest';
import { changeLines, comparedWithFile, differenceLines } from '../../../scripts/import/comparison-with-file.ts';
import { replacing } from '../../../scripts/import/replacement.ts';
import type { Ballot, Election } from '../../../src/results/schema.ts';
import { CONSERVATIVE, candidate, LABOUR, testham } from '../../support/elections.ts';

const DEFENDING: Ballot['defending'] = [{ person_name: 'Old Owl', ...LABOUR, elected_as: null }];

/** An election on file with facts that other sources gave. */
function onFile(): Election {
  return testham(({ election, millHill, stMarys }) => {
    millHill.defending = DEFENDING;
    stMarys.defending = DEFENDING;
    const [source] = election.sources;
    if (!source) throw new Error('there is no source');
    election.councillors = { source, year: 2006, taken: 'before', parties: [], changed_party: [] };
    election.accepted_errors = [
      { rule: 'elected-flags', ballot_paper_id: millHill.ballot_paper_id, reason: 'the source says so' },
      { rule: 'council-size', ballot_paper_id: null, reason: 'the source says so' },
    ];
  }).election;
}

/** The same, as a results file would give it again. */
function imported(change: (parts: ReturnType<typeof testham>) => void = () => {}): Election {
  return testham(change).election;
}

describe('Replacing an election', () => {
  it('changes nothing if only the day of retrieval differs', () => {
    const again = imported(({ election }) => {
      election.sources = election.sources.map((source) => ({ ...source, retrieved: '2026-11-26' }));
    });
    expect(replacing(onFile(), again).changes).toEqual([]);
    const given = new Set<string>();
    expect(comparedWithFile([again], { electionsOf: () => [onFile()], given, replace: false })).toEqual({
      elections: [],
      unchanged: ['local.testham.2007-05-03'],
      replaced: [],
      different: [],
      again: [],
    });
  });

  it('keeps who defended the seats, the list of councillors and the accepted errors', () => {
    const { election, changes } = replacing(
      onFile(),
      imported(({ millHill }) => {
        millHill.total_electorate = 2600;
      }),
    );
    expect(changes).toEqual(['Mill Hill: total_electorate 2500 is now 2600']);
    expect(election.councillors).toEqual(onFile().councillors);
    expect(election.accepted_errors).toEqual(onFile().accepted_errors);
    expect(election.ballots.map(({ defending }) => defending)).toEqual([DEFENDING, DEFENDING, null]);
  });

  it('keeps which of two parties with one abbreviation somebody stood for', () => {
    const derby =
      (party_id: string | null, party_name: string) =>
      ({ election, millHill }: ReturnType<typeof testham>) => {
        election.council = 'derby';
        millHill.candidates = [candidate('Smith J.', { party_id, party_name }, 900)];
      };
    const before = testham(derby('PP11471', 'Reform Derby')).election;
    const again = replacing(before, imported(derby(null, 'REF')));
    expect(again.changes).toEqual([]);
    expect(again.election.ballots[0]?.candidates[0]).toMatchObject({ party_id: 'PP11471', party_name: 'Reform Derby' });
    expect(replacing(before, imported(derby(null, 'Tulip'))).changes).toContain(
      'Mill Hill: Smith J.: party_name "Reform Derby" is now "Tulip"',
    );
  });

  it('drops the defenders of a ward with another number of seats, and accepted errors of a ward that is gone', () => {
    const after = imported(({ election, stMarys }) => {
      election.ballots = [stMarys];
      stMarys.seats_contested = 2;
    });
    const { election, changes } = replacing(onFile(), after);
    expect(election.ballots[0]?.defending).toBeNull();
    expect(election.accepted_errors.map(({ rule }) => rule)).toEqual(['council-size']);
    expect(changes).toEqual([
      'accepted_errors is changed',
      'the ward Mill Hill is removed, with its 2 candidates',
      'the ward Westward Ho! is removed, with its 2 candidates',
      "St. Mary's: seats_contested 1 is now 2",
      "St. Mary's: defending is removed",
    ]);
  });

  it.each([
    [
      'a vote',
      ({ millHill }) => Object.assign(millHill.candidates[0] ?? {}, { votes_cast: 610 }),
      'Mill Hill: Ann Archer: votes_cast 600 is now 610',
    ],
    [
      'a flag',
      ({ millHill }) => Object.assign(millHill.candidates[1] ?? {}, { elected: null }),
      'Mill Hill: Ben Baker: elected false is now not recorded',
    ],
    [
      'a party',
      ({ millHill }) => Object.assign(millHill.candidates[1] ?? {}, { party_id: null, party_name: 'Tory' }),
      'Mill Hill: Ben Baker: party_id "PP52" is now not recorded',
    ],
    [
      'a turnout',
      ({ millHill }) => Object.assign(millHill, { turnout_percentage: 41 }),
      'Mill Hill: turnout_percentage 40.4 is now 41',
    ],
    ['outcomes', ({ millHill }) => Object.assign(millHill, { outcomes: [] }), 'Mill Hill: outcomes is removed'],
    [
      'a candidate more',
      ({ millHill }) => millHill.candidates.push(candidate('Zoë', LABOUR, 1)),
      'Mill Hill: Zoë is added',
    ],
    ['a candidate less', ({ millHill }) => millHill.candidates.pop(), 'Mill Hill: Ben Baker is removed'],
    ['the order', ({ millHill }) => millHill.candidates.reverse(), 'Mill Hill: the candidates are in another order'],
    [
      'a ward more',
      ({ election, millHill }) =>
        election.ballots.push({ ...millHill, ballot_paper_id: 'local.testham.x.2007-05-03', post_label: 'X' }),
      'the ward X is added, with its 2 candidates',
    ],
    ['the control', ({ election }) => Object.assign(election, { control: null }), 'control is removed'],
    ['the composition', ({ election }) => Object.assign(election, { composition: null }), 'composition is removed'],
    ['what it declares', ({ declared }) => Object.assign(declared, { council_seats: 8 }), 'declared is changed'],
    [
      'the source',
      ({ election }) => Object.assign(election.sources[0] ?? {}, { title: 'Other' }),
      'the source was The Testham Gazette, Results and is now The Testham Gazette, Other',
    ],
  ] satisfies [string, (parts: ReturnType<typeof testham>) => unknown, string][])(
    'says that it changes %s',
    (_, change, sentence) => {
      expect(replacing(onFile(), imported(change)).changes).toContain(sentence);
    },
  );

  it('compares namesakes by their votes', () => {
    const two = (votes: number[]) => (parts: ReturnType<typeof testham>) => {
      parts.millHill.candidates = votes.map((vote) => candidate('Smith J.', CONSERVATIVE, vote));
    };
    const before = testham(two([900, 300])).election;
    expect(replacing(before, imported(two([900, 310]))).changes).toEqual([
      'Mill Hill: Smith J.: votes_cast 300 is now 310',
    ]);
  });
});

describe('An election on file that differs', () => {
  const corrected = () => imported(({ millHill }) => Object.assign(millHill.candidates[0] ?? {}, { votes_cast: 610 }));
  const compared = (election: Election, options: { given?: string[]; replace?: boolean }) => {
    const { given = [], replace = false } = options;
    const result = comparedWithFile([election], { electionsOf: () => [onFile()], given: new Set(given), replace });
    const { elections, replaced, different, again } = result;
    return [elections, replaced, different, again].map(({ length }) => length);
  };
  const inRun = ['local.testham.2007-05-03'];

  it('stays as it is, unless it is to be replaced', () => {
    expect(compared(corrected(), {})).toEqual([0, 0, 1, 0]);
    expect(compared(corrected(), { replace: true })).toEqual([1, 1, 0, 0]);
  });

  it('stays as it is in any case if an earlier file of the run gave it', () => {
    expect(compared(corrected(), { given: inRun, replace: true })).toEqual([0, 0, 1, 0]);
  });

  it.each([
    ['names', ({ millHill }) => Object.assign(millHill.candidates[0] ?? {}, { person_name: 'Archer A.' })],
    ['labels of parties', ({ millHill }) => Object.assign(millHill.candidates[1] ?? {}, { party_name: 'Tory' })],
    ['the order of candidates', ({ millHill }) => millHill.candidates.reverse()],
    ['the electorate', ({ millHill }) => Object.assign(millHill, { total_electorate: null })],
    ['the source', ({ election }) => Object.assign(election, { sources: [], declared: null })],
  ] satisfies [string, (parts: ReturnType<typeof testham>) => unknown][])(
    'has the figures of another file of the run if only %s differ',
    (_, change) => {
      expect(compared(imported(change), { given: inRun })).toEqual([0, 0, 0, 1]);
    },
  );

  it.each([
    ['a vote', ({ millHill }) => Object.assign(millHill.candidates[0] ?? {}, { votes_cast: 610 })],
    ['a winner', ({ millHill }) => Object.assign(millHill.candidates[1] ?? {}, { elected: true })],
    ['seats', ({ millHill }) => Object.assign(millHill, { seats_contested: 2 })],
    ['a candidate', ({ millHill }) => millHill.candidates.pop()],
    ['a ward', ({ election }) => election.ballots.pop()],
    ['whether there was a poll', ({ millHill }) => Object.assign(millHill, { cancelled_poll: true })],
  ] satisfies [string, (parts: ReturnType<typeof testham>) => unknown][])(
    'differs from another file of the run in %s',
    (_, change) => {
      expect(compared(imported(change), { given: inRun })).toEqual([0, 0, 1, 0]);
    },
  );
});

describe('The differences', () => {
  it('are at most 20 of an election, and of at most five elections', () => {
    const many = Array.from({ length: 23 }, (_, index) => `change ${index}`);
    const one = { election: testham().election, changes: many };
    expect(changeLines(one)).toHaveLength(21);
    expect(changeLines(one).at(-1)).toBe('local.testham.2007-05-03: and 3 more changes');
    const seven = Array.from({ length: 7 }, () => ({ ...one, changes: ['a change'] }));
    const all = differenceLines(seven, new Set());
    expect(all[0]).toBe(
      '7 elections are on file with other facts, and stay as they are. Add --replace to replace them, which would change:',
    );
    expect(all).toHaveLength(7);
    expect(all.at(-1)).toBe('and 2 more elections');
    expect(differenceLines([], new Set())).toEqual([]);
  });
});
