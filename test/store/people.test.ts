import { describe, expect, it } from 'vitest';
import { type Candidacy, runsFor, sorted, sortKey, surnamesLike } from '../../src/release/people.ts';
import { runsOf } from '../../src/release/people-chunks.ts';

function person(person_name: string, date = '2003-05-01'): Candidacy {
  return { person_name, election_id: `local.derby.${date}`, post_label: 'Darley', party: 'Lab', person: '1' };
}

/** Five thousand people of surnames such as "Abbaabba" in no order. */
const LETTERS = [...'abcdefgh'];
const everybody = Array.from({ length: 5000 }, (_, index) => {
  const letters = [0, 1, 2, 3].map((place) => LETTERS[Math.floor((index * 7919) / 8 ** place) % 8]).join('');
  return person(`Ann B${index % 10} ${letters}son`);
});

describe('People are sorted', () => {
  it.each([
    ['Joan Travis', 'travis joan'],
    ['Harjinder Singh Naitta', 'naitta harjinder singh'],
    ["Siân O'Brien", 'obrien sian'],
    ['Bono', 'bono'],
    ['Bullock M.R.', 'bullock mr'],
    ['Adams D C', 'adams d c'],
    ['Alan Graves jnr', 'graves alan jnr'],
    ['Robert Oakenfield (Bob)', 'oakenfield robert'],
    ['Ann Marsh OBE', 'marsh ann obe'],
    ['Jan van der Berg', 'berg jan van der'],
    ['Judith Ward', 'ward judith'],
    ['王小明', ''],
  ])('%s under %j', (name, key) => expect(sortKey(name)).toBe(key));

  it('by surname, then forenames, and of namesakes the newest first', () => {
    const names = sorted([
      person('Ben Bull', '2003-05-01'),
      person('Joan Abbey'),
      person('Ben Bull', '2018-05-03'),
      person('Ann Bull'),
    ]);
    expect(names.map(({ person_name, election_id }) => `${person_name} ${election_id.slice(-10, -6)}`)).toEqual([
      'Joan Abbey 2003',
      'Ann Bull 2003',
      'Ben Bull 2018',
      'Ben Bull 2003',
    ]);
  });
});

describe('The runs of people', () => {
  const people = sorted(everybody);
  const runs = runsOf(people);

  it('hold everybody once, in order, and never part two of the same name', () => {
    expect(runs.flat()).toEqual(people);
    for (const [index, run] of runs.entries()) {
      const before = runs[index - 1]?.at(-1);
      if (before) expect(sortKey(before.person_name) < sortKey(run[0].person_name)).toBe(true);
    }
  });

  it('are one where the people are few', () => expect(runsOf(people.slice(0, 400))).toHaveLength(1));

  it('stay as they are but for one or two where one more person stands', () => {
    const more = runsOf(sorted([...everybody, person('Ann Dddson')]));
    const known = new Set(runs.map((run) => JSON.stringify(run)));
    expect(runs.length).toBeGreaterThan(1);
    expect(more.filter((run) => !known.has(JSON.stringify(run))).length).toBeLessThanOrEqual(2);
  });

  const entries = Array.from({ length: 26 }, (_, index) => {
    const from = String.fromCharCode(97 + index);
    return { from, hash: from };
  });

  it.each([
    ['Joan Travis', ['t', 'j']],
    ['travis', ['t']],
    ['Abbey', ['a']],
    ['ann bob cat dan eve fay', ['f', 'e', 'd', 'c']],
    ['', ['a', 'b']],
    ['1', ['a']],
  ])('that %j may stand in are %j', (typed, found) => {
    expect(runsFor(typed, entries).runs.map(({ from }) => from)).toEqual(found);
  });

  it('that a name may stand in are all where there are few', () => {
    expect(runsFor('x', entries.slice(0, 4))).toEqual({ runs: entries.slice(0, 4), all: true });
  });

  it('that a surname fills are read from its first', () => {
    const smiths = ['a', 'smith a', 'smith f', 'smith p', 'smith w', 'smithe'].map((from) => ({ from, hash: from }));
    expect(runsFor('Paul Smith', smiths).runs.map(({ from }) => from)).toContain('smith p');
    expect(runsFor('smith', smiths)).toMatchObject({ all: false, runs: [{ from: 'a' }, { from: 'smith a' }] });
    expect(runsFor('Smithers', smiths)).toMatchObject({ all: true, runs: [{ from: 'smithe' }] });
  });
});

describe('A misspelt surname', () => {
  it.each([
    ['Joan Traviss', ['travis']],
    ['Tarvis', ['travis']],
    ['Bulll', ['bull']],
    ['Xyz', []],
  ])('%j may be %j', (typed, found) => {
    expect(surnamesLike(typed, ['abbey', 'bull', 'travis'])).toEqual(found);
  });
});
