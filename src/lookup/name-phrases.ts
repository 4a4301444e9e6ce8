/** Reads a name with a council or a day around it. Loaded when a text as a whole is not a name. */

import type { CouncilEntry } from '../release/catalogue.ts';
import type { Subject } from '../render/subject.ts';
import type { Context } from './context.ts';
import { councilAfterComma, councilsAmong } from './council-names.ts';
import { dayAlone, orHome } from './day-anywhere.ts';
import { type ElectionQuestion, findElection } from './election.ts';
import { whenOf } from './election-names.ts';
import { refuseOtherCouncil } from './other-council.ts';
import type { Entries, Named } from './phrase.ts';
import { dateWords, isOnDay, type TypedDay } from './polling-day.ts';
import { find, isNamed } from './search.ts';
import { Unanswered } from './unanswered.ts';

/** What a text says besides a name. */
interface Phrase {
  name: string;
  council: CouncilEntry | null;
  /** The day, or a part of it, as typed; null if there is none. */
  when: string | null;
}

/** What is known before a text is read. */
interface Known {
  /** The election that the command means without the text. */
  subject: Subject;
  /** Whether the `election` option named it. */
  isChosen: boolean;
  /** The day or year that the option names without a council. */
  day: TypedDay | null;
  anyCouncil: boolean;
  /** The names that an election has. */
  entriesOf: Entries;
  /** How to ask again about a name. */
  questionOf(name: string): ElectionQuestion;
}

/** How many words a day has at most: "Thursday 5 May 2022". */
const LONGEST_DAY = 4;
/** Words between a name and a council or a day. */
const BETWEEN = /^(?:in|of|on|at|for|from|results?|elections?)$/;

const CONTRADICTION = {
  kind: 'not found',
  content: 'Not found: the name and `election:` mean different elections. Leave one of them out.',
} as const;

/**
 * The name in a text without a council and a day, and the election that these mean; null if it names no election.
 * @throws Unanswered if the election is not on file, or the text and an option contradict each other
 */
export async function nameAmongOthers(
  typed: string,
  { subject, isChosen, day, anyCouncil, entriesOf, questionOf }: Known,
  context: Context,
): Promise<Named | null> {
  let unknown: Named | null = null;
  for (const phrase of phrasesOf(typed, context.archive.councils)) {
    const question = questionOf(phrase.name);
    const typedDay = phrase.council === null && phrase.when !== null ? dayAlone(phrase.when) : null;
    const mayBeElsewhere = () => anyCouncil && typedDay !== null && !isNamed(phrase.name, entriesOf(subject));
    const meant = await subjectMeant(phrase, { subject, isChosen, entriesOf, question, mayBeElsewhere }, context);
    const named = meant && {
      ...meant,
      name: phrase.name,
      isDated: isChosen || phrase.when !== null,
      day: phrase.council === null ? (day ?? typedDay) : null,
      council: phrase.council?.slug ?? null,
    };
    if (named && !named.absent && find(named.name, entriesOf(named.subject)).kind !== 'none') return named;
    if (phrase.when !== null) unknown ??= named;
  }
  return unknown;
}

/** The ways to read a text as a name with a council, a day or both; the longest day first. */
function phrasesOf(typed: string, councils: readonly CouncilEntry[]): Phrase[] {
  const named = councilAfterComma(typed, councils);
  const words = dateWords(typed);
  const alone = { council: null, rest: words };
  const among = named ? [{ council: named.council, rest: dateWords(named.name) }] : councilsAmong(words, councils);
  return [alone, ...among].flatMap(({ council, rest }) => {
    const dated = Array.from({ length: LONGEST_DAY }, (_, at) => LONGEST_DAY - at).flatMap((length) => [
      { name: rest.slice(0, -length), when: rest.slice(-length) },
      { name: rest.slice(length), when: rest.slice(0, length) },
    ]);
    const read = dated
      .filter(({ when }) => whenOf(when) !== null)
      .map(({ name, when }) => ({ name: bare(name), council, when: when.join(' ') }));
    const undated = council ? [{ name: bare(rest), council, when: null }] : [];
    return [...read, ...undated].filter(({ name }) => name !== '');
  });
}

/** The words without those between a name and a council or a day. */
function bare(words: readonly string[]): string {
  const isBetween = (at: number) => BETWEEN.test(words[at] ?? '') && words[at - 1] !== 'by';
  let [from, to] = [0, words.length];
  while (from < to && isBetween(from)) from += 1;
  while (to > from && isBetween(to - 1)) to -= 1;
  return words.slice(from, to).join(' ');
}

/**
 * The election that a phrase means; null if there is none and the name is not one either.
 * @throws Unanswered if the name is one, but the election is not on file or another one was chosen
 */
async function subjectMeant(
  { name, council, when }: Phrase,
  {
    subject,
    isChosen,
    entriesOf,
    question,
    mayBeElsewhere,
  }: Pick<Known, 'subject' | 'isChosen' | 'entriesOf'> & {
    question: ElectionQuestion;
    mayBeElsewhere(): boolean;
  },
  context: Context,
): Promise<Pick<Named, 'subject' | 'absent'> | null> {
  const isOwn = council === null || council.slug === subject.council.slug;
  const day = when === null ? null : whenOf(when.split(' '));
  if (!isOwn && context.home.council !== undefined) {
    if (isNamed(name, entriesOf(subject))) refuseOtherCouncil(council.slug, context);
    return null;
  }
  if (isChosen) {
    const isOn = day === null || (day !== 'latest' && isOnDay(subject.election.election_date, day));
    if (isOwn && isOn) return { subject, absent: null };
    if (isNamed(name, entriesOf(subject))) throw new Unanswered(CONTRADICTION);
    return null;
  }
  if (when === null && isOwn) return { subject, absent: null };
  try {
    const meant = findElection(when, context, { ...question, council: council?.slug ?? subject.council.slug });
    return await orHome(meant, mayBeElsewhere, context);
  } catch (fault) {
    if (fault instanceof Unanswered && !isNamed(name, entriesOf(subject))) return null;
    throw fault;
  }
}
