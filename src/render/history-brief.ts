/** A ward through the years on lines that fit a phone. */
import { partyLetters } from '../results/parties.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot, Candidate } from '../results/schema.ts';
import { fillsSeats } from '../results/seats-filled.ts';
import { surnameOrWhole } from '../results/short-name.ts';
import type { Contest } from '../results/ward-history.ts';
import { yearOfContest } from './contest-year.ts';
import { noWinnerWords } from './doubt-words.ts';
import { historyGapsLine } from './history-gaps.ts';
import { severalVotes } from './history-words.ts';
import { noPollWords } from './no-poll.ts';
import { NOT_RECORDED, percent } from './numbers.ts';
import { briefOutcome } from './outcome-brief.ts';
import { square } from './party-name.ts';
import type { Subject } from './subject.ts';
import { capitalised, plain } from './text.ts';
import { listed } from './words.ts';

/** What fits on a line at 390 pixels, in characters. */
const LINE = 40;
const MOST_SHARES = 3;

/** Two lines for each contest, the newest first, and then once what is not recorded or not on file. */
export function historyLines(contests: readonly Contest[], subject: Subject): string[] {
  const newestFirst = contests.toReversed();
  const once = onceLines(contests, subject);
  const lines = newestFirst.flatMap((contest) => contestLines(contest, subject));
  return once.length > 0 ? [...lines, '', ...once] : lines;
}

/** "**2003** 🟧 Joan Travis, gain from Lab†" and "LD 41.9 · Lab 29.0 · Con 26.1". */
function contestLines(contest: Contest, subject: Subject): string[] {
  const { people } = contest.result.elected;
  const squares = people.map((person) => square(person, subject.parties)).join('');
  const year = yearOfContest(contest);
  const names = namesWithin(LINE - `${year} ${squares} `.length, people);
  const who = names === '' ? nobodyWords(contest.result.ballot) : `${squares} ${names}`;
  const { words } = briefOutcome(contest.result, subject.parties);
  const isShort = people.length === 1 && `${year} ${who}, ${words}`.length <= LINE;
  const [after, before] = words === '' || isShort ? [words && `, ${words}`, []] : ['', [words]];
  const shares = sharesLine(contest, subject);
  return [`**${year}** ${plain(who + after)}`, ...[...before, ...shares].map(plain)];
}

/** The names of those elected; surnames if several names do not fit and no two share one. */
function namesWithin(room: number, people: readonly Candidate[]): string {
  const whole = people.map(({ person_name }) => writtenName(person_name)).join(', ');
  const surnames = people.map(({ person_name }) => surnameOrWhole(person_name));
  const isClear = people.length > 1 && new Set(surnames).size === people.length;
  return whole.length > room && isClear ? surnames.join(', ') : whole;
}

/** "Winner not recorded"; "Seat not filled". */
function nobodyWords(ballot: Ballot): string {
  return fillsSeats(ballot) ? `Winner ${noWinnerWords(ballot)}` : 'Seat not filled that day';
}

/** "LD 41.9 · Lab 29.0 · Con 26.1": the largest shares, as many as fit; none if there are no votes. */
function sharesLine({ shares, result }: Contest, { parties }: Subject): string[] {
  if (result.ballot.cancelled_poll) return [capitalised(noPollWords(result.ballot))];
  const known = shares.filter(({ share }) => share !== null);
  if (known.length === 0) return [`Shares: ${NOT_RECORDED}`];
  const parts = known
    .slice(0, MOST_SHARES)
    .map(({ party, share }) => `${partyLetters(party, parties)} ${percent(share).replace('%', '')}`);
  while (parts.length > 1 && parts.join(' · ').length > LINE) parts.pop();
  return [parts.join(' · ')];
}

/** What is not recorded, not comparable or not on file: each on one line for all years. */
function onceLines(contests: readonly Contest[], subject: Subject): string[] {
  const outcomes = contests.map((contest) => ({
    year: yearOfContest(contest),
    ...briefOutcome(contest.result, subject.parties),
  }));
  const lineFor = (what: string, years: { year: string }[], why: string) =>
    years.length === 0 ? [] : [`${what} in ${listed(years.map(({ year }) => year))}: ${why}`];
  const missing = historyGapsLine(contests, subject);
  return [
    ...lineFor(
      'Hold or gain',
      outcomes.filter(({ gap }) => gap === 'not recorded'),
      NOT_RECORDED,
    ),
    ...lineFor(
      'Hold or gain',
      outcomes.filter(({ gap }) => gap === 'not comparable'),
      'not comparable',
    ),
    ...lineFor(
      'Gained from whom',
      outcomes.filter(({ loserUnknown }) => loserUnknown),
      NOT_RECORDED,
    ),
    ...severalVotes(contests).map(({ seats, years }) => `${seats} votes each in ${listed(years)}: shares are of votes`),
    ...(missing === null ? [] : [capitalised(missing)]),
  ];
}

/** "Recorded: votes, winners. Derived: shares (%). † inferred". */
export function historyBasis(contests: readonly Contest[], { parties }: Subject): string {
  const derived = contests.filter(
    ({ result: { elected } }) => elected.basis === 'derived' && elected.people.length > 0,
  );
  const isAll = derived.length === contests.length;
  const labelled = contests.some(({ result }) => result.outcomes.length > 0);
  const someDerived = derived.length > 0 && !isAll ? ` (${listed(derived.map(yearOfContest))}: derived)` : '';
  const recorded = ['votes', ...(isAll ? [] : [`winners${someDerived}`]), ...(labelled ? ['hold or gain'] : [])];
  const words = contests.map(({ result }) => briefOutcome(result, parties).words).join();
  return [
    `Recorded: ${recorded.join(', ')}`,
    `Derived: ${isAll ? 'winners, ' : ''}shares in % of votes`,
    ...(words.includes('†') ? ['† inferred'] : []),
    ...(words.includes('‡') ? ['‡ inferred as elected; on the day: not recorded'] : []),
  ].join('. ');
}
