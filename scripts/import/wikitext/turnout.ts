import type { BoxRows } from './ward-box.ts';

/** A ward as far as its turnout goes. */
export interface Turnout {
  line: number;
  ward: string;
  seats: number;
  rows: BoxRows;
}

/**
 * What the votes of an article's turnout rows are. Most articles print the sum of the valid votes there, some the
 * ballot papers; the schema's `turnout_reported` is papers. A ward of one seat shows which: there the valid votes are
 * the candidates' votes. Wards of several seats are read as those of one seat are, or not at all.
 */
export function papersIssued(
  wards: readonly Turnout[],
  file: string,
): { of(ward: Turnout): number | null; notices: string[] } {
  const printed = wards.filter(({ rows }) => rows.turnoutVotes !== null);
  const single = printed.filter(({ seats }) => seats === 1);
  const papers = single.filter((ward) => excess(ward) > 0);
  const allPapers = single.length > 0 && papers.length === single.length;
  const left = printed.filter((ward) => (ward.seats > 1 ? !allPapers : excess(ward) <= 0));
  const short = single.filter((ward) => excess(ward) < 0);
  return {
    of: (ward) => (ward.rows.turnoutVotes === null || left.includes(ward) ? null : ward.rows.turnoutVotes),
    notices: [
      ...(left.length > 0
        ? [
            `${file}:${left[0]?.line}: turnout in votes of ${left.length} wards is not recorded as ballot papers: it is the sum of the valid votes, or may be`,
          ]
        : []),
      ...short.map(({ line, ward }) => `${file}:${line}: ${ward}: the turnout is less than the candidates' votes`),
    ],
  };
}

/** How many more the turnout row prints than the candidates' votes add up to; 0 where a vote is not recorded. */
function excess({ rows }: Turnout): number {
  const votes = rows.candidates.map(({ votes_cast }) => votes_cast);
  if (votes.includes(null)) return 0;
  return (rows.turnoutVotes ?? 0) - votes.reduce<number>((sum, vote) => sum + (vote ?? 0), 0);
}
