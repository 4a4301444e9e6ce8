/** What the tests of the pages share: addresses, and the bundled elections published with pictures of 2003. */
import { env } from 'cloudflare:workers';
import { DERBY_2003_FIGURES } from '../data/derby-2003-figures.ts';
import { seed } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { picturesNamed } from '../support/pictures.ts';
import { ELECTION } from './page-paths.ts';

export { ELECTION };

/** The name and path of each ward. */
export const WARDS = Object.keys(DERBY_2003_FIGURES).map(
  (name) => [name, `${ELECTION}/${name.toLowerCase()}`] as const,
);

/** A page of each kind: council, ward, party and Independents. */
export const PAGES = [
  ELECTION,
  `${ELECTION}/darley`,
  `${ELECTION}/parties/PP53`,
  `${ELECTION}/parties/ynmp-party:2`,
] as const;

const PICTURES = [
  'council',
  'council/before',
  ...WARDS.map(([name]) => `wards/${name.toLowerCase()}`),
  'parties/PP53',
  'parties/PP90',
  'parties/PP52',
  'parties/ynmp-party:2',
];

export async function publishWithPictures(): Promise<void> {
  await seed(env.RESULTS, dataset, await picturesNamed('local.derby.2003-05-01', PICTURES));
}
