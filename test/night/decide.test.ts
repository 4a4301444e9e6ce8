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

it('A correction names the event that it corrects', () => {
  const corrected = declarationOf(ballot, [8, 9]);
  const decision = decided({ ...of, kind: 'correct', expects: 1, declaration: corrected }, declared);
  expect(decision).toMatchObject({
    kind: 'publish',
    happenings: [{ kind: 'corrected', corrects: 1, revision: 2 }, {}],
  });
});
