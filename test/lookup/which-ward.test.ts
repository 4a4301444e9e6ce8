import { expect, it } from 'vitest';
import { searchEntry } from '../../src/lookup/search.ts';
import { whichWard } from '../../src/lookup/which-ward.ts';

it.each([
  ['London Borough of Barking and Dagenham', 'Abbey, Barking and Dagenham'],
  ['Newcastle-under-Lyme Borough Council', 'Abbey, Newcastle-under-Lyme'],
])('The question which ward is meant gives the name of %s in full as an example', async (name, example) => {
  const [date, ward] = ['2022-05-05', 'Abbey'];
  const council = { slug: 'testham', name, gss: 'E09000002', newest: date, elections: 1, polls: [], hash: '' };
  const entry = searchEntry([ward], { name: ward, key: 'abbey', places: [{ council: council.slug, date }] });
  const { content } = await whichWard([{ entry, name: ward, council, date }], 3, { option: null, viewOf: () => null });
  expect(content).toContain(`add the council, as in \`${example}\``);
});
