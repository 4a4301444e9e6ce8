/** The path of a page of each kind, for the tests in workerd and in a browser. */

export const ELECTION = '/elections/local.derby.2003-05-01';
const NEWEST = '/elections/local.derby.2022-05-05';

/** A result of each kind. */
export const RESULT_PAGES = [
  ELECTION,
  `${ELECTION}/darley`,
  `${ELECTION}/chellaston`,
  `${ELECTION}/parties/PP53`,
  `${ELECTION}/parties/ynmp-party:2`,
  `${ELECTION}/people/joan-travis-1r4nx58`,
  `${NEWEST}/darley/history`,
  `${ELECTION}/darley/compare/local.derby.2003-05-01/abbey`,
  `${ELECTION}/darley/compare/local.derby.2022-05-05/darley`,
  `${ELECTION}/wards?sort=safest`,
  `${NEWEST}/wards?sort=votes&party=PP53`,
] as const;

/** The pages about the whole site. */
export const SITE_PAGES = [
  '/',
  '/search',
  '/search?q=darly',
  '/search?q=nowhere+at+all',
  '/elections',
  '/years/2022',
  '/councils/derby',
  '/about',
  '/privacy',
  '/terms',
] as const;

export const EVERY_PAGE = [...SITE_PAGES, ...RESULT_PAGES] as const;
