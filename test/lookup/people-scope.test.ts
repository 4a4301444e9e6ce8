import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearTo } from '../../src/lookup/closest.ts';
import { closestPeople, entriesOf, findAmong } from '../../src/lookup/people-scope.ts';
import { likelyPeople, suggestPeople, withSurname } from '../../src/lookup/person.ts';
import { find, type SearchResult, suggest } from '../../src/lookup/search.ts';
import { indexPeople, type PersonEntry } from '../../src/release/people.ts';
import { storedPeople } from '../../src/release/stored-people.ts';
import { lastSurname, mayBeSameName, personName } from '../../src/results/person-name.ts';
import type { People } from '../../src/store/archive.ts';
import { storedChunk } from '../../src/store/people-chunk.ts';

/** Few letters and words, so that many people are namesakes, or near one another. */
const letters = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 1, maxLength: 7 });
const word = fc.oneof(letters, fc.constantFrom('Joan', 'Jane', 'Travis', 'Łęk', "O'Dowd", 'Saint', '王小明'));
const forename = fc.oneof(word, fc.constantFrom('A.', 'B.C.'));
const name = fc.oneof(
  fc.tuple(forename, word).map((words) => words.join(' ')),
  fc.tuple(forename, word, word).map(([first, one, other]) => `${first} ${one}-${other}`),
  fc.tuple(word, fc.constantFrom('A.', 'B.', 'B.C.')).map((words) => words.join(' ')),
  word,
);
const person = fc.record({
  person_name: name,
  election_id: fc.constantFrom('local.derby.2003-05-01', 'local.derby.2007-05-03'),
  post_label: fc.constantFrom('Darley', 'Abbey'),
  party: fc.constant('Lab'),
  person: fc.constantFrom('a', 'b', 'c'),
});
/** The people of a release, and where to cut them into chunks. */
const everybody = fc.tuple(fc.array(person, { minLength: 1, maxLength: 30 }), fc.nat(60));
/** A name, or the start of one, or a name with a letter left out. */
const typed = fc.tuple(name, fc.nat(12), fc.nat(2)).map(([whole, at, how]) => {
  if (how === 0) return whole;
  return how === 1 ? whole.slice(0, at) : whole.slice(0, at) + whole.slice(at + 1);
});

function stored([people, cut]: readonly [readonly PersonEntry[], number]): People {
  const indexed = indexPeople(people).map(({ one }) => one);
  const parts = [indexed.slice(0, cut), indexed.slice(cut)].filter((part) => part.length > 0);
  return { chunks: parts.map((part) => storedChunk(storedPeople(part))), all: true };
}

function closestOf(found: SearchResult<PersonEntry>): unknown {
  if (found.kind !== 'none') return found;
  const { areNear, entries } = found.closest;
  return areNear ? entries.map(({ item }) => item) : null;
}

describe('A search of stored people is the same as one that compares everybody:', () => {
  it('the person meant, or the nearest names', () => {
    fc.assert(
      fc.property(everybody, typed, (all, text) => {
        const people = stored(all);
        expect(closestOf(findAmong(text, people))).toEqual(closestOf(find(text, entriesOf(people), 'people')));
        expect(closestPeople(text, people).entries).toEqual(nearTo(text, entriesOf(people), 'people'));
      }),
      { numRuns: 1000 },
    );
  });

  it('the suggestions', async () => {
    await fc.assert(
      fc.asyncProperty(everybody, typed, async (all, text) => {
        const people = stored(all);
        const scope = { people, misspelt: async () => people, where: () => '' };
        const expected = suggest(text, entriesOf(people), 'people').map(({ item }) => item);
        expect(await suggestPeople(text, scope)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('those with a surname, and those whose initials fit', () => {
    fc.assert(
      fc.property(everybody, name, (all, text) => {
        const people = stored(all);
        const surname = lastSurname(personName(text));
        const named = entriesOf(people)
          .filter(({ folded }) => folded.some(({ words }) => words.includes(surname)))
          .map(({ item }) => item);
        const likely = named.filter(({ person_name }) => mayBeSameName(personName(text), personName(person_name)));
        expect(withSurname(surname, people)).toEqual(named);
        expect(likelyPeople(text, people)).toEqual(likely.slice(0, 10));
      }),
      { numRuns: 1000 },
    );
  });

  it('everybody once, and the same object each time', () => {
    fc.assert(
      fc.property(everybody, (all) => {
        const people = stored(all);
        const [once, again] = [entriesOf(people), entriesOf(people)].map((entries) => entries.map(({ item }) => item));
        const keys = all[0].map((one) => `${one.person} ${one.election_id} ${one.person_name}`);
        expect(once).toHaveLength(new Set(keys).size);
        expect(once?.every((item, index) => item === again?.[index])).toBe(true);
      }),
    );
  });
});
