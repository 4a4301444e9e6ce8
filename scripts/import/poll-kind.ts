import { dayInWords } from '../../src/render/text.ts';
import type { Council } from '../../src/results/schema.ts';
import { type CouncilOnFile, isSizeKnown, looksTooFew, putOffFrom, tooFew } from './council-size.ts';
import type { PrintedContest } from './elections.ts';

/** A contest, once it is known whether it is a by-election. */
export type DecidedContest = PrintedContest & { by_election: boolean };

interface PollKinds {
  contests: DecidedContest[];
  /** Each is `line: sentence`. */
  notices: string[];
  /** Whether every contest was put off from an earlier election. */
  isPutOff: boolean;
}

/**
 * Decides which of a council's contests on one day are by-elections, where the file does not say. Too few wards for an
 * ordinary election are by-elections, or polls that were put off. Either is a doubt, so a notice states it; so does one
 * where the file says that too few wards are an ordinary election.
 */
export function pollKinds(
  printed: readonly PrintedContest[],
  { name }: Pick<Council, 'name'>,
  council: CouncilOnFile,
): PollKinds {
  const ordinary = printed.filter(({ by_election }) => by_election !== true);
  const settled = (by_election: boolean) =>
    printed.map((one): DecidedContest => ({ ...one, by_election: one.by_election ?? by_election }));
  const [first] = ordinary;
  if (!first) return { contests: settled(true), notices: [], isPutOff: false };
  const { date, line } = first;
  const isSaid = ordinary.every(({ by_election }) => by_election === false);
  const isKnown = isSizeKnown(council, date);
  const few = isKnown ? tooFew(ordinary, date, council) : isSaid ? null : looksTooFew(ordinary);
  if (few === null) return { contests: settled(false), notices: [], isPutOff: false };
  const from = new Map(ordinary.map((one) => [one, putOffFrom(one.ward.name, date, council)]));
  const putOff = [...from].flatMap(([contest, election]) => {
    if (!election) return [];
    const day = dayInWords(election.election_date);
    const doubt = `recorded as the poll put off from ${day}, which is on file without a poll in this ward`;
    return [`${contest.line}: ${name}, ${contest.ward.name}: ${doubt}, although the file does not say so`];
  });
  if (putOff.length === ordinary.length) return { contests: settled(false), notices: putOff, isPutOff: true };
  const isOrdinaryDay = council.polling_days.includes(date);
  const tooFewWards = `${line}: ${name}: too few wards for an ordinary election (${few})`;
  if (isSaid || isOrdinaryDay) {
    const day = isOrdinaryDay ? `, although ${dayInWords(date)} is one of its ordinary polling days` : '';
    const doubt = `${tooFewWards}${day}: wards may be missing${isOrdinaryDay ? '' : ', or these may be by-elections'}`;
    return { contests: settled(false), notices: [doubt], isPutOff: false };
  }
  const contests = printed.map(
    (one): DecidedContest => ({ ...one, by_election: one.by_election ?? (from.get(one) ?? null) === null }),
  );
  const doubt = `${tooFewWards}: recorded as by-elections, although the file does not say so`;
  return { contests, notices: [doubt, ...putOff], isPutOff: false };
}
