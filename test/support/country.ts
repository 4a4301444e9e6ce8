/** A release of many councils, too large for its catalogue to carry their shelves or for one run to hold its people. */

import type { Dataset } from '../../src/release/make-release.ts';
import type { Council, Election } from '../../src/results/schema.ts';
import { dataset } from './dataset.ts';

/** A town for each consonant and vowel: Bafield, Befield, … */
const TOWNS = [...'bcdfghklmnprstvw'].flatMap((first) =>
  // One begins as a month does, which is no reason not to find it.
  [...'aeiou'].map((second) => (first + second === 'ma' ? 'marfield' : `${first}${second}field`)),
);

/** The bundled release, and its election of 2003 in the name of each of eighty other councils, with their own people. */
export function country(): Dataset {
  const [derby] = dataset.councils;
  const model = dataset.elections.find(({ election_id }) => election_id === 'local.derby.2003-05-01');
  if (!derby || !model) throw new Error('the bundle holds no Derby of 2003');
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
