import { describe, expect, it } from 'vitest';
import { indexPeople, type PersonEntry, sortKey, sortKeys, sortPeople } from '../../src/release/people.ts';

function person(person_name: string, date = '2003-05-01'): PersonEntry {
  return { person_name, election_id: `local.derby.${date}`, post_label: 'Darley', party: 'Lab', person: '1' };
}

describe('The sort key of people', () => {
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
    ['王小明', '王小明'],
    ['Jo Ng', 'ng jo'],
    ['Łukasz Groß', 'gross lukasz'],
    ['Ann Saint John', 'john ann st'],
  ])('of %s is %j', (name, key) => expect(sortKey(name)).toBe(key));

  it('orders them by surname, then forenames, and orders namesakes newest first', () => {
    const names = sortPeople([
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

  it.each([
    ['Joan Travis', ['travis joan']],
    ['Ann Lloyd-Jones', ['lloyd jones ann', 'jones ann lloyd']],
    ['Jan van der Berg', ['van der berg jan', 'der berg jan van', 'berg jan van der']],
    ['Van der Berg J.', ['van der berg j', 'der berg van j', 'berg van der j']],
    ['Dafydd Ap Rhys OBE', ['ap rhys dafydd obe', 'rhys dafydd ap obe']],
    ['Bono', ['bono']],
  ])('is one of several for %s: %j', (name, keys) => {
    expect(sortKeys(name)).toEqual(keys);
    const namesakes = Array.from({ length: 21 }, (_, at) => person(name, `20${at + 10}-05-01`));
    const found = new Set(indexPeople(namesakes).map(({ key }) => key));
    expect([...found]).toEqual(keys.toSorted());
  });

  it('begins with a forename too if few people have that', () => {
    const keys = (count: number) =>
      indexPeople(Array.from({ length: count }, (_, at) => person('Łukasz Wałęsa', `20${at + 10}-05-01`))).map(
        ({ key }) => key,
      );
    expect(keys(1)).toEqual(['lukasz walesa', 'walesa lukasz']);
    expect(keys(20)).toHaveLength(40);
    expect(keys(21)).toHaveLength(21);
    expect(indexPeople([person('Bono'), person('Rawson M.')])).toHaveLength(2);
  });
});
