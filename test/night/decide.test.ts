import { describe, expect, it } from 'vitest';
import type { PublisherKey } from '../../src/night/contract.ts';
import { decide } from '../../src/night/decide.ts';
import type { WardRequest } from '../../src/night/requests.ts';
import type { Happening } from '../../src/results/night/journal.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { declarationOf, journalOf, manifestOf } from '../results/night/nights.ts';
import { CONSERVATIVE, LABOUR } from '../support/elections.ts';

const manifest = manifestOf([{ seats: 1, candidates: [LABOUR, CONSERVATIVE] }]);
const [ballot] = manifest.election.ballots as [Ballot];
const { ballot_paper_id } = ballot;
const key: PublisherKey = { name: 'Testham Borough Council', role: 'officer', public_key: 'a'.repeat(64), scope: null };
const declaration = declarationOf(ballot, [10, 9]);
const of = { request_id: 'request-1', source: 'https://testham.example/results' };
const declared: Happening = { kind: 'declared', ballot_paper_id, revision: 1, declaration };
const postponed: Happening = { kind: 'status', ballot_paper_id, revision: 1, status: 'postponed' };

function decided(request: WardRequest, ...before: Happening[]) {
  return decide({ manifest, journal: journalOf(before) }, key, ballot_paper_id, request, []);
}

describe('a request is refused', () => {
  it.each<[string, WardRequest, Happening[], string]>([
    ['to declare twice', { ...of, kind: 'declare', expects: 1, declaration }, [declared], 'declared already'],
    ['to declare a postponed ward', { ...of, kind: 'declare', expects: 1, declaration }, [postponed], 'postponed'],
    ['to correct what is not declared', { ...of, kind: 'correct', expects: 0, declaration }, [], 'nothing to correct'],
    ['to correct nothing', { ...of, kind: 'correct', expects: 1, declaration }, [declared], 'figures that'],
    ['to withdraw nothing', { ...of, kind: 'withdraw', expects: 0, reason: 'an error' }, [], 'nothing to withdraw'],
    ['to dispute nothing', { ...of, kind: 'dispute', expects: 0, reason: 'a bundle' }, [], 'nothing to dispute'],
    [
      'to count a declared ward again',
      { ...of, kind: 'status', expects: 1, status: 'recount' },
      [declared],
      'withdraw it',
    ],
    ['to repeat a status', { ...of, kind: 'status', expects: 0, status: 'awaiting' }, [], 'this status already'],
  ])('%s', (_, request, before, reason) => {
    expect(decided(request, ...before)).toMatchObject({ status: 422, errors: [expect.stringContaining(reason)] });
  });

  it('if it has not seen the last event', () => {
    const request: WardRequest = { ...of, kind: 'declare', expects: 0, declaration };
    expect(decided(request, postponed)).toMatchObject({ status: 409 });
  });
});

describe('where the manifest says that there is no poll that day', () => {
  type Cancelled = Pick<Ballot, 'cancelled_poll' | 'cancellation_reason'>;
  const POSTPONED: Cancelled = { cancelled_poll: true, cancellation_reason: 'postponed' };
  const COUNTERMANDED: Cancelled = { cancelled_poll: true, cancellation_reason: 'countermanded' };
  const NO_REASON: Cancelled = { cancelled_poll: true, cancellation_reason: null };
  const asked = (cancelled: Cancelled, request: WardRequest) => {
    const election = { ...manifest.election, ballots: [{ ...ballot, ...cancelled }] };
    return decide({ manifest: { ...manifest, election }, journal: [] }, key, ballot_paper_id, request, []);
  };
  const declare: WardRequest = { ...of, kind: 'declare', expects: 0, declaration };
  const status = (to: 'awaiting' | 'recount' | 'postponed'): WardRequest => {
    return { ...of, kind: 'status', expects: 0, status: to };
  };

  it.each<[string, Cancelled, WardRequest]>([
    ['nothing is declared if the poll is postponed', POSTPONED, declare],
    ['nothing is declared if it was countermanded', COUNTERMANDED, declare],
    ['nothing is declared if it was cancelled for a reason that is not recorded', NO_REASON, declare],
    ['a postponed poll is not awaited', POSTPONED, status('awaiting')],
    ['a countermanded poll is not counted again', COUNTERMANDED, status('recount')],
    ['a cancelled poll is not counted again', NO_REASON, status('recount')],
  ])('%s', (_, cancelled, request) => {
    const errors = [expect.stringContaining('cancelled in the manifest')];
    expect(asked(cancelled, request)).toMatchObject({ status: 422, errors });
  });

  it('a cancelled poll can be set to postponed, so that the count can close', () => {
    expect(asked(NO_REASON, status('postponed'))).toMatchObject({ kind: 'publish' });
  });
});

it('A correction names the event that it corrects', () => {
  const corrected = declarationOf(ballot, [8, 9]);
  const decision = decided({ ...of, kind: 'correct', expects: 1, declaration: corrected }, declared);
  expect(decision).toMatchObject({
    kind: 'publish',
    happenings: [{ kind: 'corrected', corrects: 1, revision: 2 }, {}],
  });
});
