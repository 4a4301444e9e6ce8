import { expect, it } from 'vitest';
import { makeRelease } from '../../src/release/make-release.ts';
import { dataset } from '../support/dataset.ts';

it('asks for the pictures of a council only after it has filed the one before', async () => {
  const [derby] = dataset.councils;
  if (!derby) throw new Error('There is no council.');
  const councils = [derby, { ...derby, slug: 'testham' }];
  const elections = councils.flatMap(({ slug }) =>
    dataset.elections.map((election) => ({
      ...election,
      council: slug,
      election_id: election.election_id.replace('derby', slug),
    })),
  );
  const order: string[] = [];
  await makeRelease(
    { ...dataset, councils, elections },
    {
      notesOf: (_, { slug }) => {
        if (order.at(-1) !== `${slug} filed`) order.push(`${slug} filed`);
        return [];
      },
      picturesOf: async ({ slug }) => {
        order.push(`${slug} drawn`);
        return new Map();
      },
    },
  );
  expect(order).toEqual(['derby drawn', 'derby filed', 'testham drawn', 'testham filed']);
});
