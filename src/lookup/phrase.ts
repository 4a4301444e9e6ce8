/** Names with a council or a day around them, as people type them: "derwent ward, derby", "Abbey in 2022". */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Suggestion } from '../discord/reply.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import type { Context } from './context.ts';
import { councilsAmong } from './council-names.ts';
import { type ElectionQuestion, findElection } from './election.ts';
import { whenOf } from './election-names.ts';
import { exampleName } from './example.ts';
import { refuseOtherCouncil } from './other-council.ts';
import { dateWords, isOnDay } from './polling-day.ts';
import { find, type SearchEntry, suggest } from './search.ts';
import { suggestionsOf } from './suggestions.ts';
import { Unanswered } from './unanswered.ts';

/** A name, and the election in which to look for it. */
export interface Named {
  name: string;
  subject: Subject;
}

/** What a text says besides a name. */
interface Phrase {
  name: string;
  council: CouncilEntry | null;
  /** The day, or a part of it, as typed; null if there is none. */
  when: string | null;
}

/**
 * How to ask again if the election is not on file. `viewIn` takes the name, without a council and a day; `example` takes
 * that name as the other election has it, or another of its names.
 */
interface PhraseQuestion extends Omit<ElectionQuestion, 'viewIn' | 'example'> {
  /** Names that other elections of the council may have: these too stay as they are. */
  known?: Entries;
  example?(name: string, there: Subject): string;
  viewIn?(name: string, there: Subject): string | null;
}

type Entries = (subject: Subject) => readonly SearchEntry<unknown>[];

/** How many words a day has at most: "Thursday 5 May 2022". */
const LONGEST_DAY = 4;
/** Words between a name and a council or a day. */
const BETWEEN = /^(?:in|of|on|at|for|from|results?|elections?)$/;

const CONTRADICTION = {
  kind: 'not found',
  content: 'Not found: the name and `election:` mean different elections. Leave one of them out.',
} as const;

/**
 * The name in a text without a council and a day, and the election that these mean. A text that is a name as a whole
 * stays as it is.
 * @param election the `election` option; null if it is absent
 * @param entriesOf the names that an election has
 * @throws Unanswered if the election is not on file, or the text and the option contradict each other
 */
export async function namedIn(
  typed: string,
  election: string | null,
  context: Context,
  entriesOf: Entries,
  { known = entriesOf, example, viewIn = () => null, ...rest }: PhraseQuestion = {},
): Promise<Named> {
  const questionOf = (name: string) => ({
    ...rest,
    ...(example ? { example: (there: Subject) => example(exampleName(name, entriesOf(there)), there) } : {}),
    viewIn: (there: Subject) => viewIn(name, there),
  });
  const subject = await findElection(election, context, questionOf(typed));
  if (isNamed(typed, subject, entriesOf) || isNamed(typed, subject, known)) return { name: typed, subject };
  let unknown: Named | null = null;
  for (const phrase of phrasesOf(typed, context.archive.councils)) {
    const question = questionOf(phrase.name);
    const meant = await subjectMeant(phrase, { subject, isChosen: election !== null, entriesOf, question }, context);
    const named = meant && { name: phrase.name, subject: meant };
    if (named && find(named.name, entriesOf(named.subject)).kind !== 'none') return named;
    if (phrase.when !== null) unknown ??= named;
  }
  return unknown ?? { name: typed, subject };
}

/** Suggestions for a text that may have a council and a day around the name; these are then in the suggestions too. */
export async function suggestNamed(
  typed: string,
  election: string | null,
  context: Context,
  entriesOf: Entries,
): Promise<Suggestion[]> {
  const { name, subject } = await namedIn(typed, election, context, entriesOf);
  const near = suggest(name, entriesOf(subject));
  const usual = name === typed ? subject : await findElection(election, context);
  if (subject.election === usual.election) return suggestionsOf(near);
  const council = subject.council.slug === usual.council.slug ? '' : `, ${cut(subject.council.name, 40)}`;
  const end = `${council}, ${dayInWords(subject.election.election_date)}`;
  return near.map(({ names: [first] }) => {
    const label = cut(first, LIMIT.choiceName - end.length) + end;
    return { name: label, value: label };
  });
}

function isNamed(typed: string, subject: Subject, entriesOf: Entries): boolean {
  const found = find(typed, entriesOf(subject));
  return found.kind !== 'none' && found.asTyped;
}

/** The ways to read a text as a name with a council, a day or both; the longest day first. */
function phrasesOf(typed: string, councils: readonly CouncilEntry[]): Phrase[] {
  const words = dateWords(typed);
  const alone = { council: null, rest: words };
  return [alone, ...councilsAmong(words, councils)].flatMap(({ council, rest }) => {
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
  }: { subject: Subject; isChosen: boolean; entriesOf: Entries; question: ElectionQuestion },
  context: Context,
): Promise<Subject | null> {
  const isOwn = council === null || council.slug === subject.council.slug;
  const day = when === null ? null : whenOf(when.split(' '));
  if (!isOwn && context.home.council !== undefined) {
    if (isNamed(name, subject, entriesOf)) refuseOtherCouncil(council.slug, context);
    return null;
  }
  if (isChosen) {
    const isOn = day === null || (day !== 'latest' && isOnDay(subject.election.election_date, day));
    if (isOwn && isOn) return subject;
    if (isNamed(name, subject, entriesOf)) throw new Unanswered(CONTRADICTION);
    return null;
  }
  if (when === null && isOwn) return subject;
  try {
    return await findElection(when, context, { ...question, council: council?.slug ?? subject.council.slug });
  } catch (fault) {
    if (fault instanceof Unanswered && !isNamed(name, subject, entriesOf)) return null;
    throw fault;
  }
}
