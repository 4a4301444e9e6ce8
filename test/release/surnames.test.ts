import * as fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { tolerance } from '../../src/lookup/folded-name.ts';
import { surnamesLike } from '../../src/lookup/people-scope.ts';
import { nearestSurnames, packSurnames } from '../../src/release/surnames.ts';
import { nameKey } from '../../src/results/name-key.ts';

const letter = fc.constantFrom(...'abcdeilmnors', 'ł', '王', "'");
/** Few letters, so that many of the surnames are near one another and share beginnings. */
const surname = fc.string({ unit: letter, minLength: 1, maxLength: 14 }).map(nameKey);
const surnames = fc.uniqueArray(surname, { maxLength: 60 });

/** One mistake at a place: a letter left out, put in, replaced, or swapped with the next. */
const mistake = fc.tuple(fc.constantFrom('omit', 'insert', 'replace', 'swap'), fc.nat(), letter);

function misspelt(word: string, mistakes: readonly [string, number, string][]): string {
  return mistakes.reduce((text, [kind, place, other]) => {
    const at = place % (text.length + 1);
    const [before, here, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
    if (kind === 'omit') return before + next + after;
    if (kind === 'insert') return before + other + here + next + after;
    return kind === 'replace' ? before + other + next + after : before + next + here + after;
  }, word);
}

/** Every surname compared in full. */
function scanned(count: number, most: number, word: string, all: readonly string[]) {
  return all
    .map((surname) => ({ surname, edits: distance(word, surname) }))
    .filter(({ edits }) => edits <= most)
    .toSorted((a, b) => a.edits - b.edits || (a.surname < b.surname ? -1 : 1))
    .slice(0, count);
}

/** The three surnames nearest to any word of a text, with every surname compared in full. */
function scannedLike(typed: string, all: readonly string[]): string[] {
  const near = nameKey(typed)
    .split(' ')
    .flatMap((word) => scanned(all.length, tolerance(word), word, all));
  const surnames = near.toSorted((a, b) => a.edits - b.edits).map(({ surname }) => surname);
  return [...new Set(surnames)].slice(0, 3);
}

describe('Packed surnames', () => {
  it('say how many letters each shares with the one before, and how many follow', () => {
    expect(packSurnames(['burton', 'bull', 'bullock', 'bull'])).toBe('AEbullEDockCErton');
    expect(packSurnames([])).toBe('');
  });

  it('change in two places at most if one more person has a new surname', () => {
    const [before, after] = [
      packSurnames(['abbey', 'bull', 'burton']),
      packSurnames(['abbey', 'bull', 'bunn', 'burton']),
    ];
    expect([before, after]).toEqual(['AFabbeyAEbullCErton', 'AFabbeyAEbullCCnnCErton']);
  });

  it('give the same nearest surnames as a comparison with each of them', () => {
    const count = fc.constantFrom(1, 3, 1000);
    fc.assert(
      fc.property(
        surnames,
        surname,
        fc.array(mistake, { maxLength: 4 }),
        count,
        fc.nat(3),
        (all, other, mistakes, n, most) => {
          const word = misspelt(all[0] ?? other, mistakes);
          expect(nearestSurnames(n, most, word, packSurnames(all))).toEqual(scanned(n, most, word, all));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('find every surname within the tolerance of a misspelt word, however long', () => {
    const long = fc.string({ unit: letter, minLength: 4, maxLength: 60 }).map(nameKey);
    fc.assert(
      fc.property(long, surnames, fc.array(mistake, { maxLength: 3 }), (own, others, mistakes) => {
        const word = misspelt(own, mistakes);
        const most = tolerance(word);
        const found = nearestSurnames(1000, most, word, packSurnames([...others, own]));
        expect(found.some(({ surname }) => surname === own)).toBe(distance(word, own) <= most);
      }),
    );
  });

  it('are as near to a text of several words as a list of them is', () => {
    const texts = fc.array(fc.tuple(fc.nat(), fc.array(mistake, { maxLength: 3 })), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.uniqueArray(surname, { minLength: 1, maxLength: 60 }), texts, (all, words) => {
        const typed = words.map(([at, mistakes]) => misspelt(all[at % all.length] ?? '', mistakes)).join(' ');
        expect(surnamesLike(typed, packSurnames(all))).toEqual(scannedLike(typed, all));
      }),
    );
  });
});
