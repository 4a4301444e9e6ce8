import { isIndependent } from '../results/parties.ts';
import { type PollTop, type TopStreak, topStreaks } from '../results/poll-tops.ts';
import type { Contest } from '../results/ward-history.ts';
import { yearOfContest } from './contest-year.ts';
import { NOT_RECORDED } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import type { Subject } from './subject.ts';
import { listed } from './words.ts';

const GAPS = {
  'no poll': 'no poll',
  level: 'two level',
  'not recorded': `top of the poll ${NOT_RECORDED}`,
  'in doubt': 'winner in doubt',
} as const;

/**
 * "Darley: Labour topped every poll on file since 2016; Liberal Democrats in 2003". Only polls on file count, because
 * others may be missing. The newest are first, as in the reply.
 * @param contests earliest first
 */
export function historyHeadline(ward: string, contests: readonly Contest[], { parties }: Subject): string {
  const streaks = topStreaks(contests).toReversed();
  const verbAt = streaks.findIndex(({ top }) => typeof top !== 'string');
  const parts = streaks.map((streak, index) => {
    const who = nameOf(streak, parties);
    if (index !== verbAt) return `${who} in ${listed(streak.contests.map(yearOfContest))}`;
    return `${who} topped ${whichPolls(streak, contests)}`;
  });
  return `${ward}: ${parts.join('; ')}`;
}

/** "every poll on file since 2016" for the newest polls, "the poll in 2003" for one, "the polls in 2001 and 2002". */
function whichPolls({ contests: [first, ...later] }: TopStreak<Contest>, all: readonly Contest[]): string {
  const last = later.at(-1);
  if (!last) return `the poll in ${yearOfContest(first)}`;
  if (last !== all.at(-1)) return `the polls in ${listed([first, ...later].map(yearOfContest))}`;
  const isAll = first === all[0];
  return isAll
    ? `every poll on file, ${yearOfContest(first)} to ${yearOfContest(last)}`
    : `every poll on file since ${yearOfContest(first)}`;
}

function nameOf({ top, contests }: TopStreak<Contest>, parties: Subject['parties']): string {
  if (isGap(top)) return GAPS[top];
  if (isIndependent(top)) return contests.length > 1 ? 'independents' : 'an independent';
  const label = partyLabel(top, parties);
  return label === 'Conservative' ? 'Conservatives' : label;
}

function isGap(top: PollTop): top is Extract<PollTop, string> {
  return typeof top === 'string';
}
