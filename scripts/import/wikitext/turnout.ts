import type { BoxRows } from './box-rows.ts';

/** The parts of a ward that decide what its turnout row counts. */
export interface WardTurnout {
  line: number;
  ward: string;
  seats: number;
  rows: BoxRows;
}

/**
 * Works out whether an article's turnout rows count ballot papers, as `turnout_reported` must, or valid votes, as most
 * articles print. A one-seat ward shows which, because there the valid votes are the sum of the candidates' votes. A ward
 * with several seats counts ballot papers only if every one-seat ward does.
 */
export function papersIssued(
  wards: readonly WardTurnout[],
  file: string,
): { of(ward: WardTurnout): number | null; notices: string[] } {
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
            `${file}:${left[0]?.line}: the turnout of ${left.length} wards is not recorded as ballot papers, because it is or may be the valid votes`,
          ]
        : []),
      ...short.map(({ line, ward }) => `${file}:${line}: ${ward}: the turnout is less than the candidates' votes`),
    ],
  };
}

/** The turnout row less the sum of the candidates' votes; 0 if any vote is not recorded. */
function excess({ rows }: WardTurnout): number {
  const votes = rows.candidates.map(({ votes_cast }) => votes_cast);
  if (votes.includes(null)) return 0;
  return (rows.turnoutVotes ?? 0) - votes.reduce<number>((sum, vote) => sum + (vote ?? 0), 0);
}
