import { describe, expect, it } from 'vitest';
import { indexPeople, type PersonEntry } from '../../src/release/people.ts';
import { chunksOf } from '../../src/release/people-chunks.ts';
import { chunksFor } from '../../src/store/people-index.ts';

const FORENAMES = ['Ann', 'Ben', 'Cat', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal', 'Ian', 'Joy'];
const SYLLABLES = ['bar', 'cot', 'den', 'fal', 'gre', 'hil', 'ker', 'lan', 'mor', 'nel', 'pen', 'ros', 'ted', 'wal'];

/** 60,000 people: 2,744 surnames such as "Barcotden", every twentieth of them double-barrelled, and 1,500 Joneses. */
function crowd(): PersonEntry[] {
  return Array.from({ length: 60_000 }, (_, index) => {
    const surname = [0, 1, 2].map((place) => SYLLABLES[Math.floor((index * 7919) / 14 ** place) % 14]).join('');
    const forename = FORENAMES[index % 10];
    if (index % 40 === 0) return person(`${forename} Jones`, index);
    return person(index % 20 === 1 ? `${forename} ${surname}-Walden` : `${forename} ${surname}`, index);
  });
}

function person(person_name: string, index: number): PersonEntry {
  const election_id = `local.derby.20${String(index % 90).padStart(2, '0')}-05-01`;
  return { person_name, election_id, post_label: 'Darley', party: 'Lab', person: String(index) };
}

const AWKWARD = [
  ['Ann Lloyd-Jones', ['lloyd', 'jones ann', 'lloyd-jones', 'Lloyd Jones', 'Ann Lloyd-Jones', 'lloyd jones ann']],
  ['Jan van der Berg', ['van der berg', 'der berg', 'berg', 'Jan van der Berg', 'van der Berg Jan']],
  ['Dafydd Ap Rhys', ['ap rhys', 'rhys', 'Dafydd Ap Rhys', 'ap rhys dafydd']],
  ['Helena Bonham Carter', ['bonham', 'bonham carter', 'carter', 'Helena Bonham Carter']],
  ['Siobhán Ní Bhriain', ['ni bhriain', 'bhriain', 'siobhan ni bhriain']],
  ["Sean O'Dowd-Smythe", ['odowd', 'smythe', "o'dowd-smythe", 'O’Dowd Smythe']],
  ['Łukasz Wałęsa', ['luk', 'lukasz', 'walesa', 'lukasz walesa', 'Wałęsa']],
  ['Søren Großmann', ['grossmann', 'soren grossmann', 'GROSSMANN']],
  ['王小明', ['王小明']],
  ['Van Houten K.', ['van houten', 'houten', 'Kirk Van Houten', 'van houten k']],
] as const;

const index = chunksOf(indexPeople([...crowd(), ...AWKWARD.map(([name], at) => person(name, 60_000 + at))])).map(
  (chunk, at) => ({ people: chunk.map(({ one }) => one), entry: { from: chunk[0].key, hash: String(at) } }),
);
const entries = index.map(({ entry }) => entry);

function read(typed: string): string[] {
  return chunksFor(typed, entries)
    .chunks.flatMap(({ hash }) => index[Number(hash)]?.people ?? [])
    .map(({ person_name }) => person_name);
}

describe('Among 60,000 people', () => {
  it.each(AWKWARD.flatMap(([name, texts]) => texts.map((typed) => [name, typed] as const)))(
    '%s is in the chunks read for %j',
    (name, typed) => {
      expect(entries.length).toBeGreaterThan(40);
      expect(read(typed)).toContain(name);
    },
  );

  it('a question reads at most four chunks', () => {
    for (const [, texts] of AWKWARD)
      for (const typed of texts) expect(chunksFor(typed, entries).chunks.length).toBeLessThan(5);
  });
});
