import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../src/results/night/journal.ts';
import { supersededBy } from '../../../src/results/night/superseded.ts';
import { LABOUR } from '../../support/elections.ts';
import { declarationOf, journalOf, manifestOf } from './nights.ts';

const { election } = manifestOf([
  { seats: 1, candidates: [LABOUR, LABOUR] },
  { seats: 1, candidates: [LABOUR, LABOUR] },
]);
const [first, second] = election.ballots as [(typeof election.ballots)[0], (typeof election.ballots)[0]];
const declaration = declarationOf(first, [2, 1]);
const of = (ballot = first) => ({ ballot_paper_id: ballot.ballot_paper_id, revision: 1 });
const declared: Happening = { kind: 'declared', ...of(), declaration };
const elsewhere: Happening = { kind: 'declared', ...of(second), declaration };
const corrected: Happening = { kind: 'corrected', ...of(), declaration, corrects: 1 };
const withdrawn: Happening = { kind: 'withdrawn', ...of(), withdraws: 1, reason: 'misheard' };
const disputed: Happening = { kind: 'disputed', ...of(), disputes: 1, reason: 'a bundle' };
const recount: Happening = { kind: 'status', ...of(), status: 'recount' };
const called: Happening = { kind: 'control', call: { kind: 'no overall control' } };
const uncalled: Happening = { kind: 'control', call: null };

describe('What an event makes untrue', () => {
  it.each<[name: string, journal: Happening[], untrue: number[], published: number[]]>([
    ['a first declaration: nothing', [elsewhere, declared], [], []],
    ['a declaration: the status before it', [recount, elsewhere, declared], [1], []],
    ['a status: the status before it', [recount, recount], [1], []],
    ['a correction: the declaration', [declared, elsewhere, corrected], [1], [1]],
    ['a second correction: the first too', [declared, corrected, corrected], [1, 2], [1, 2]],
    ['a correction: what was disputed', [declared, disputed, corrected], [1, 2], [1]],
    [
      'a withdrawal: everything since the declaration',
      [recount, declared, corrected, disputed, withdrawn],
      [2, 3, 4],
      [2, 3],
    ],
    ['a declaration after a withdrawal: nothing', [declared, withdrawn, declared], [], []],
    ['a correction after that: the new declaration alone', [declared, withdrawn, declared, corrected], [3], [3]],
    ['a status after a declaration: the declaration', [declared, recount], [1], [1]],
    ['a dispute: nothing', [declared, disputed], [], []],
    ['a first call: nothing', [declared, called], [], []],
    ['a call withdrawn: the call', [called, declared, uncalled], [1], [1]],
    ['another call: the last control event', [called, uncalled, called], [2], [2]],
  ])('%s', (_name, happenings, untrue, published) => {
    const journal = journalOf(happenings);
    const last = journal.at(-1);
    expect(last && supersededBy(last, journal)).toEqual({ untrue, published });
  });
});
