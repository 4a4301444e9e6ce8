import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainControl } from '../../../src/results/night/certainty.ts';
import { declaredElection } from '../../../src/results/night/declared-election.ts';
import type { NightEvent } from '../../../src/results/night/journal.ts';
import { refusals } from '../../../src/results/night/refusals.ts';
import { type Rehearsal, rehearsalOf } from '../../../src/results/night/rehearsal.ts';
import { scoreOf } from '../../../src/results/night/score.ts';
import { seatChanges } from '../../../src/results/night/seat-changes.ts';
import { wardStates } from '../../../src/results/night/ward-states.ts';
import { seatsWon } from '../../../src/results/seats.ts';
import { dataset } from '../../support/dataset.ts';
import { journalOf } from './nights.ts';

const election = dataset.elections.find(({ election_id }) => election_id === 'local.derby.2003-05-01');
const council = dataset.councils.find(({ slug }) => slug === 'derby');
if (!election || !council) throw new Error('Derby 2003 is not on file');
const { manifest, declarations } = rehearsalOf(election, council, dataset.parties, 51) as Rehearsal;

function journal(order: readonly number[]): NightEvent[] {
  return journalOf(
    order.flatMap((index) => {
      const one = declarations[index];
      if (!one) return [];
      const { ballot_paper_id } = one.ballot;
      return [{ kind: 'declared' as const, ballot_paper_id, revision: 1, declaration: one.declaration }];
    }),
  );
}

/** After how many wards control is certain. */
function certainAfter(order: readonly number[]): number {
  const events = journal(order);
  return events.findIndex((_, last) => certainControl(manifest, wardStates(manifest, events.slice(0, last + 1)))) + 1;
}

const recordOrder = declarations.map((_, index) => index);

describe('the count of 1 May 2003', () => {
  it('has 17 wards, and 32 seats that were not contested', () => {
    expect(declarations).toHaveLength(17);
    expect(manifest.continuing.map(({ party_name, seats }) => [party_name, seats])).toEqual([
      ['Labour Party', 18],
      ['Liberal Democrats', 7],
      ['Conservative Party', 7],
      ['Independent', 0],
    ]);
  });

  it('is certain to leave no overall control only with the last ward, in the order of the record', () => {
    expect(certainAfter(recordOrder)).toBe(17);
    const end = wardStates(manifest, journal(recordOrder));
    expect(certainControl(manifest, end)).toEqual({ kind: 'no overall control' });
  });

  it('is never certain before the tenth ward, and always with the last', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(recordOrder, { minLength: 17 }), (order) => {
        expect(certainAfter(order)).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 300 },
    );
  });

  it('ends with the seats that the source prints', () => {
    const score = scoreOf(manifest, wardStates(manifest, journal(recordOrder)));
    expect(score.rows.map(({ party_name, seats }) => [party_name, seats])).toEqual([
      ['Labour Party', 25],
      ['Liberal Democrats', 13],
      ['Conservative Party', 12],
      ['Independent', 1],
    ]);
  });

  it('elects the people of the record', () => {
    expect(seatsWon(declaredElection(manifest, journal(recordOrder)))).toEqual(seatsWon(election));
  });

  it('would be refused nowhere', () => {
    expect(declarations.flatMap(({ ballot, declaration }) => refusals(declaration, ballot))).toEqual([]);
  });

  it('has the holds and gains of the record', () => {
    const states = wardStates(manifest, journal(recordOrder));
    const labelled = states.filter((state) => seatChanges(manifest, state));
    expect(labelled.length).toBeGreaterThan(10);
    for (const state of labelled) {
      const record = election.ballots.find((one) => one.ballot_paper_id === state.ballot.ballot_paper_id);
      expect(seatChanges(manifest, state)?.map(({ outcome }) => outcome.replace('not comparable', 'hold'))).toEqual(
        record?.outcomes.map(({ outcome }) => outcome),
      );
    }
  });
});
