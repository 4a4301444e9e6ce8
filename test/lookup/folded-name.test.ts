import * as fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { closestTo } from '../../src/lookup/closest.ts';
import { editsFrom, folded, tolerance } from '../../src/lookup/folded-name.ts';
import { find, type SearchEntry, searchEntry, suggest } from '../../src/lookup/search.ts';
import type { Folded } from '../../src/results/folded.ts';

/** Few words and letters, so that many names are near one another; "party" and "the" are in many names. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 7 }),
  fc.constantFrom('joan', 'john', 'party', 'the'),
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const names = fc.array(name, { minLength: 1, maxLength: 30 });

/** The edits between two names, with every word compared with every word. */
function editsBetween(query: Folded, to: Folded): number {
  const whole = distance(query.text, to.text);
  if (to.words.length === 1) return whole;
  const nearest = query.words.map((part) => Math.min(...to.words.map((one) => distance(part, one))));
  return Math.min(
    whole,
    nearest.reduce((sum, edits) => sum + edits, 0),
  );
}

/** Whether a word of one name may misspell a word of another, with every word compared with every word. */
function sharesWord(query: Folded, to: Folded): boolean {
  return query.words.some((own) => {
    const most = own === 'party' || own === 'the' ? 0 : tolerance(own);
    return most > 0 && to.words.some((other) => distance(own, other) <= most);
  });
}

function people(all: readonly string[]): SearchEntry<number>[] {
  return all.map((one, index) => searchEntry([one], index, 'people'));
}

describe('The edits from a name to others', () => {
  it('are exact up to the limit that is asked for, and above it for every name that is further off', () => {
    fc.assert(
      fc.property(name, names, fc.nat(12), (typed, all, most) => {
        const query = folded(typed, 'people');
        const editsTo = editsFrom(query);
        for (const one of all.map((text) => folded(text, 'people'))) {
          const [edits, full] = [editsTo(one, most), editsBetween(query, one)];
          if (full <= most) expect(edits).toBe(full);
          else expect(edits).toBeGreaterThan(most);
        }
      }),
    );
  });

  it('give the three closest of the near names, each as near as a comparison with all of them says', () => {
    fc.assert(
      fc.property(name, fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), (typed, all) => {
        const query = folded(typed, 'people');
        const sorted = people(all)
          .map(({ folded: [one], item }) => ({ item, edits: editsBetween(query, one as Folded) }))
          .toSorted((a, b) => a.edits - b.edits);
        const near = sorted.filter(({ item }) => sharesWord(query, folded(all[item] ?? '', 'people')));
        const { entries, areNear } = closestTo(typed, people(all), 'people');
        const closest = entries.map(({ item, folded: [one] }) => ({ item, edits: editsBetween(query, one as Folded) }));
        expect(areNear).toBe(near.length > 0);
        expect(closest).toEqual((areNear ? near : sorted).slice(0, 3));
      }),
    );
  });
});

it('Every name with a word that begins as typed is suggested, whatever its other letters', () => {
  const few = fc.array(name, { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(few, fc.nat(), fc.nat(), (all, which, length) => {
      const chosen = all[which % all.length] ?? '';
      const typed = chosen.slice(0, 1 + (length % chosen.length)).trim();
      const alike = all.flatMap((one, index) => (` ${one}`.includes(` ${typed}`) ? [index] : []));
      const suggested = suggest(typed, people(all), 'people').map(({ item }) => item);
      expect(suggested).toEqual(expect.arrayContaining(alike));
      expect(find(chosen, people(all), 'people').kind).not.toBe('none');
    }),
  );
});
