import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/render/answer.ts';
import { compareAnswer } from '../../src/render/compare.ts';
import { withMarks } from '../../src/render/party-marks.ts';
import { marked, square } from '../../src/render/party-name.ts';
import { wardAnswer } from '../../src/render/ward.ts';
import { type Affiliation, partyKey } from '../../src/results/parties.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { dataset } from '../support/dataset.ts';
import { candidate } from '../support/elections.ts';
import { poll, subject } from '../support/polls.ts';

const { parties } = dataset;
const unlisted = (party_name: string): Affiliation => ({ party_id: null, party_name });
const GROUPS = ['Castle Residents', 'Moor First', 'Link', 'LINK', 'Fen Voice'].map(unlisted);

const party = fc.oneof(
  fc.constantFrom(...parties.map(({ party_id, name }) => ({ party_id, party_name: name }))),
  fc.string({ minLength: 1, maxLength: 12 }).map(unlisted),
  fc.integer({ min: 1, max: 40 }).map((id) => ({ party_id: `PP90${id}`, party_name: 'Not in the table' })),
);

describe('Marks', () => {
  it('differ for any two parties of one reply, however many are not in the table', () => {
    fc.assert(
      fc.property(fc.array(party, { maxLength: 60 }), (named) => {
        const table = withMarks(parties, named);
        const keys = Map.groupBy(named, (one) => square(one, table));
        for (const same of keys.values()) expect(new Set(same.map(partyKey)).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it('begin with a black square, and spellings of one name share a mark', () => {
    const table = withMarks(parties, GROUPS);
    expect(GROUPS.map((group) => marked(group, table))).toEqual([
      '⬛ Castle Residents',
      '⚫ Moor First',
      '🔳 Link',
      '🔳 LINK',
      '✖ Fen Voice',
    ]);
  });

  it('do not include one that a party of the table has', () => {
    const [first] = parties;
    const table = withMarks([{ ...first, party_id: 'PP1', square: '⬛' }] as typeof parties, GROUPS);
    expect(square(GROUPS[0] as Affiliation, table)).toBe('⚫');
  });
});

/** The marks in front of the candidates or parties of an answer, in both forms. */
function marksIn(answer: Answer, pattern: RegExp): string[][] {
  if (!('view' in answer)) throw new Error('not a result');
  return [answer.brief(), answer.full()].map(({ embed }) => {
    const text = [embed.description, ...(embed.fields ?? []).map(({ value }) => value)].join('\n');
    return [...text.matchAll(pattern)].map(([, mark = '']) => mark);
  });
}

describe('Two parties that are not in the table', () => {
  const ballotOf = (names: readonly string[]) =>
    poll(1, 'Ann Lab 1', {
      candidates: names.map((name, index) => candidate(`Person ${name}`, unlisted(name), 9 - index)),
    });
  const ballots = [ballotOf(['Moor First', 'Link']), ballotOf(['Fen Voice', 'Link'])];
  const of = (ballot: (typeof ballots)[number]) =>
    subject(({ election }) => Object.assign(election, { ballots: [ballot] }));

  it('have different marks in the two forms of /ward', () => {
    for (const ballot of ballots) {
      const forms = marksIn(
        wardAnswer(wardResult(ballot, of(ballot).election), null, of(ballot)),
        /^(\S+) \*{0,2}Person/gm,
      );
      for (const marks of forms) expect([marks.length, new Set(marks).size]).toEqual([2, 2]);
    }
  });

  it('have the same marks on both sides of /compare, and different ones from each other', () => {
    const [first, second] = ballots.map((ballot) => ({
      subject: of(ballot),
      result: wardResult(ballot, of(ballot).election),
    }));
    if (!first || !second) throw new Error('two ballots are expected');
    const [, full = []] = marksIn(compareAnswer(first, second, null), /^(\S+) (?=Moor First|Fen Voice|Link)/gm);
    expect([full.length, new Set(full).size]).toEqual([4, 3]);
    expect(full[1]).toBe(full[3]);
  });
});
