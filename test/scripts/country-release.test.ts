import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withHome } from '../../scripts/country-release.ts';
import { makeRelease, type Release } from '../../src/release/make-release.ts';
import { madeUpCouncils } from '../support/made-up-councils.ts';
import { picturesNamed } from '../support/pictures.ts';

const notesOf = () => [];
const keys = ({ pairs }: Pick<Release, 'pairs'>) => pairs.map(({ key }) => key);

it('The release of all councils with one council’s pictures is the same, whether made at once or in two parts', () =>
  fc.assert(
    fc.asyncProperty(madeUpCouncils, fc.nat(), async (dataset, which) => {
      const home = dataset.elections[which % dataset.elections.length];
      if (!home) return;
      const picturesOf = async ({ slug }: { slug: string }) =>
        slug === home.council ? picturesNamed(home.election_id, ['council']) : new Map();
      const own = dataset.elections.filter(({ council }) => council === home.council);
      const homeRelease = await makeRelease({ ...dataset, elections: own }, { notesOf, picturesOf });
      const whole = await makeRelease(dataset, { notesOf, picturesOf });
      const merged = withHome(await makeRelease(dataset, { notesOf }), homeRelease);
      expect(merged.contents).toEqual(whole.contents);
      expect(merged.shelves).toEqual(whole.shelves);
      const inKv = new Set([...keys(homeRelease), ...keys(merged)]);
      expect(keys(whole).filter((key) => !inKv.has(key))).toEqual([]);
    }),
    { numRuns: 50 },
  ));
