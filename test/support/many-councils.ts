/** A release of many councils: its shelves do not fit in the catalogue, nor its people in one chunk. */

import type { Dataset } from '../../src/release/make-release.ts';
import type { Council, Election } from '../../src/results/schema.ts';
import { dataset } from './dataset.ts';

/** A town for each consonant and vowel: Bafield, Befield, … */
const TOWNS = [...'bcdfghklmnprstvw'].flatMap((first) =>
  // One name starts like a month, which must not be mistaken for a date.
  [...'aeiou'].map((second) => (first + second === 'ma' ? 'marfield' : `${first}${second}field`)),
);

/** The bundled release, and a copy of its 2003 election for each of eighty other councils, with other people. */
export function manyCouncils(): Dataset {
  const [derby] = dataset.councils;
  const model = dataset.elections.find(({ election_id }) => election_id === 'local.derby.2003-05-01');
  if (!derby || !model) throw new Error('the bundle has no Derby election of 2003');
  const councils = TOWNS.map(
    (slug, index): Council => ({
      ...derby,
      slug,
      name: `${titled(slug)} Borough Council`,
      gss: `E07${String(index).padStart(6, '0')}`,
      control_disputed: [],
    }),
  );
  const elections = TOWNS.map(
    (slug): Election => ({
      ...(JSON.parse(JSON.stringify(model).replaceAll('local.derby', `local.${slug}`)) as Election),
      name: `2003 ${titled(slug)} Borough Council election`,
      council: slug,
      ballots: model.ballots.map((ballot) => ({
        ...ballot,
        ballot_paper_id: ballot.ballot_paper_id.replace('local.derby', `local.${slug}`),
        candidates: ballot.candidates.map((one) => ({ ...one, person_name: `${one.person_name}${slug.slice(0, 2)}` })),
      })),
    }),
  );
  return { ...dataset, councils: [...dataset.councils, ...councils], elections: [...dataset.elections, ...elections] };
}

function titled(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1);
}
