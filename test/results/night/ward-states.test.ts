import { describe, expect, it } from 'vitest';
import { electedOn } from '../../../src/results/elected.ts';
import { declaredBallot } from '../../../src/results/night/declared-ballot.ts';
import type { Happening } from '../../../src/results/night/journal.ts';
import { refusals } from '../../../src/results/night/refusals.ts';
import { scoreOf } from '../../../src/results/night/score.ts';
import { seatChanges } from '../../../src/results/night/seat-changes.ts';
import { wardStates } from '../../../src/results/night/ward-states.ts';
import type { Ballot } from '../../../src/results/schema.ts';
import { CONSERVATIVE, LABOUR, LIBERAL_DEMOCRATS, testham } from '../../support/elections.ts';
import { declarationOf, journalOf, manifestOf } from './nights.ts';

const [source] = testham().election.sources;
if (!source) throw new Error('Testham has a source');
const bare = manifestOf([
  { seats: 1, candidates: [LABOUR, CONSERVATIVE] },
  { seats: 2, candidates: [LABOUR, LABOUR, CONSERVATIVE, LIBERAL_DEMOCRATS] },
]);
const [one, two] = bare.election.ballots as [Ballot, Ballot];
const manifest = {
  ...bare,
  baseline: {
    name: 'the list of councillors of 2007',
    source,
    defending: { [one.ballot_paper_id]: [CONSERVATIVE], [two.ballot_paper_id]: [LABOUR, CONSERVATIVE] },
  },
};
const declared = (ballot: Ballot, votes: readonly number[], revision = 1): Happening => ({
  kind: 'declared',
  ballot_paper_id: ballot.ballot_paper_id,
  revision,
  declaration: declarationOf(ballot, votes),
});
const statesAfter = (...happenings: Happening[]) => wardStates(manifest, journalOf(happenings));
const { ballot_paper_id } = one;

describe('a ward', () => {
  it('is awaited until it is declared', () => {
    expect(statesAfter().map(({ status }) => status)).toEqual(['awaiting', 'awaiting']);
    expect(statesAfter(declared(one, [10, 9])).map(({ status }) => status)).toEqual(['declared', 'awaiting']);
  });

  it('is awaited again once its declaration is withdrawn, with nothing of it left', () => {
    const [state] = statesAfter(declared(one, [10, 9]), {
      kind: 'withdrawn',
      ballot_paper_id,
      revision: 2,
      withdraws: 1,
      reason: 'read out for another ward',
    });
    expect(state).toMatchObject({ status: 'awaiting', revision: 2, ballot: one, declaration: null });
  });

  it('stays declared when it is disputed, and a correction ends the dispute', () => {
    const dispute: Happening = { kind: 'disputed', ballot_paper_id, revision: 2, disputes: 1, reason: 'a bundle' };
    const [disputed] = statesAfter(declared(one, [10, 9]), dispute);
    expect(disputed).toMatchObject({ status: 'declared', disputes: [{ reason: 'a bundle' }] });
    const [corrected] = statesAfter(declared(one, [10, 9]), dispute, {
      kind: 'corrected',
      ballot_paper_id,
      revision: 3,
      corrects: 1,
      declaration: declarationOf(one, [9, 10]),
    });
    expect(corrected).toMatchObject({ status: 'declared', disputes: [], declaredBy: { kind: 'corrected' } });
    expect(corrected && electedOn(corrected.ballot).people.map(({ person_name }) => person_name)).toEqual(['1B']);
  });

  it('is unopposed without any declaration if nobody stood against its winners', () => {
    const unopposed = manifestOf([{ seats: 1, candidates: [LABOUR] }]);
    const [ballot] = unopposed.election.ballots as [Ballot];
    const election = {
      ...unopposed.election,
      ballots: [{ ...ballot, cancelled_poll: true, cancellation_reason: 'uncontested' as const }],
    };
    expect(wardStates({ election }, [])).toMatchObject([{ status: 'unopposed' }]);
    expect(scoreOf({ ...unopposed, election }, wardStates({ election }, []))).toMatchObject({
      decided: 1,
      rows: [{ won: 1 }],
    });
  });
});

describe('holds and gains', () => {
  it('compare with the party that had the seat', () => {
    const [state] = statesAfter(declared(one, [10, 9]));
    expect(state && seatChanges(manifest, state)).toEqual([{ party: LABOUR, outcome: 'gain', from: CONSERVATIVE }]);
  });

  it('match two seats by party', () => {
    const [, state] = statesAfter(declared(two, [10, 9, 1, 1]));
    expect(state && seatChanges(manifest, state)).toEqual([
      { party: LABOUR, outcome: 'hold', from: null },
      { party: LABOUR, outcome: 'gain', from: CONSERVATIVE },
    ]);
  });

  it('are not said without a baseline, or before the declaration', () => {
    const [state] = statesAfter(declared(one, [10, 9]));
    const [awaited] = statesAfter();
    expect(state && seatChanges(bare, state)).toBeNull();
    expect(awaited && seatChanges(manifest, awaited)).toBeNull();
  });

  it('add up to the net change', () => {
    const { rows } = scoreOf(manifest, statesAfter(declared(one, [10, 9]), declared(two, [10, 9, 1, 1])));
    expect(rows.map(({ party_id, won, net }) => [party_id, won, net])).toEqual([
      ['PP53', 3, 2],
      ['PP52', 0, -2],
    ]);
  });

  it('give no net change if a decided ward has no baseline', () => {
    const { [one.ballot_paper_id]: left } = manifest.baseline.defending;
    const part = { ...manifest, baseline: { ...manifest.baseline, defending: { [ballot_paper_id]: left ?? [] } } };
    const { rows } = scoreOf(part, statesAfter(declared(one, [10, 9]), declared(two, [10, 9, 1, 1])));
    expect(rows.every(({ net }) => net === null)).toBe(true);
  });
});

describe('a tie for the last seat', () => {
  const tied = declarationOf(two, [10, 9, 9, 1]);

  it('is refused unless it says who was drawn', () => {
    expect(refusals(tied, two)).toEqual(['2B, 2C are level on 9 votes: name the one who won the draw.']);
    expect(refusals({ ...tied, tied_vote_winners: ['2D'] }, two)).toHaveLength(1);
    expect(refusals({ ...tied, tied_vote_winners: ['2C'] }, two)).toEqual([]);
  });

  it('is not won by a namesake who was not level', () => {
    const candidates = two.candidates.map((one, at) => (at === 0 ? { ...one, person_name: '2C' } : one));
    const ballot = declaredBallot({ ...two, candidates }, { ...tied, tied_vote_winners: ['2C'] });
    expect(ballot.candidates.map(({ elected }) => elected)).toEqual([true, false, true, false]);
    expect(ballot.candidates.map(({ tied_vote_winner }) => tied_vote_winner)).toEqual([false, false, true, false]);
  });

  it('elects whoever was drawn', () => {
    const ballot = declaredBallot(two, { ...tied, tied_vote_winners: ['2C'] });
    expect(electedOn(ballot).people.map(({ person_name }) => person_name)).toEqual(['2A', '2C']);
    expect(ballot.candidates.map(({ tied_vote_winner }) => tied_vote_winner)).toEqual([false, false, true, false]);
  });
});

describe('a declaration is refused', () => {
  it.each([
    ['a missing candidate', { candidates: [{ person_name: '1A', votes_cast: 1 }] }, '1B was nominated in Ward 1'],
    [
      'a name that was not nominated',
      {
        candidates: [
          { person_name: '1A', votes_cast: 1 },
          { person_name: '1B', votes_cast: 2 },
          { person_name: '1C', votes_cast: 3 },
        ],
      },
      '1C was not nominated in Ward 1',
    ],
    ['more votes than ballot papers', { turnout_reported: 18 }, '19 votes are more than 18 ballot papers can carry'],
    [
      'half a vote',
      {
        candidates: [
          { person_name: '1A', votes_cast: 1.5 },
          { person_name: '1B', votes_cast: 2 },
        ],
      },
      '1.5',
    ],
    ['more rejected papers than issued', { turnout_reported: 20, spoilt_ballots: 21 }, '21 ballot papers'],
    ['a draw that did not happen', { tied_vote_winners: ['1A'] }, 'No candidates are level'],
  ])('for %s', (_, changed, reason) => {
    expect(refusals({ ...declarationOf(one, [10, 9]), ...changed }, one).join(' ')).toContain(reason);
  });

  it('with every reason at once', () => {
    const declaration = declarationOf(one, [30, 40], { turnout_reported: 20, spoilt_ballots: 21 });
    expect(refusals(declaration, one)).toHaveLength(4);
  });
});
