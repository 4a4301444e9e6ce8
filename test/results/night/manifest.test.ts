import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { declaredBallot } from '../../../src/results/night/declared-ballot.ts';
import { Manifest } from '../../../src/results/night/manifest.ts';
import type { Ballot } from '../../../src/results/schema.ts';
import { CONSERVATIVE, LABOUR, testham } from '../../support/elections.ts';
import { declarationOf, manifestOf } from './nights.ts';

const manifest = manifestOf([{ seats: 2, candidates: [LABOUR, CONSERVATIVE, CONSERVATIVE] }]);
const [ballot] = manifest.election.ballots as [Ballot];
const [source] = testham().election.sources;

/** The faults of a manifest with these changes. */
function faults(changed: Partial<Manifest>): string[] {
  const checked = v.safeParse(Manifest, { ...manifest, ...changed });
  return (checked.issues ?? []).map(({ message }) => message);
}

describe('a manifest', () => {
  it('has nothing that is declared later', () => {
    expect(faults({})).toEqual([]);
    const declared = declaredBallot(ballot, declarationOf(ballot, [3, 2, 1]));
    expect(faults({ election: { ...manifest.election, ballots: [declared] } }).join()).toContain('no votes');
  });

  it('is about one council, and names each ballot once', () => {
    expect(faults({ council: { ...manifest.council, slug: 'elsewhere' } }).join()).toContain('council');
    expect(faults({ election: { ...manifest.election, ballots: [ballot, ballot] } }).join()).toContain(
      'ballot_paper_id',
    );
  });

  it('has a defending party for each seat, or for none', () => {
    const baseline = (parties: (typeof LABOUR)[], id = ballot.ballot_paper_id): Partial<Manifest> => ({
      baseline: source ? { name: 'the list of 2007', source, defending: { [id]: parties } } : null,
    });
    expect(faults(baseline([LABOUR, LABOUR]))).toEqual([]);
    expect(faults(baseline([LABOUR])).join()).toContain('each seat');
    expect(faults(baseline([LABOUR, LABOUR], 'local.testham.nowhere.2007-05-03')).join()).toContain('only ballots');
  });
});
