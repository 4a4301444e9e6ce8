/** The addresses that tests open. */

export const ELECTION = '/elections/local.derby.2003-05-01';

/** A page of each kind. */
export const EVERY_PAGE = [
  '/',
  ELECTION,
  `${ELECTION}/darley`,
  `${ELECTION}/chellaston`,
  `${ELECTION}/parties/PP53`,
  '/privacy',
];
