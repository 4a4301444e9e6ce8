/** Names with a council or a day around them, as people type them: "derwent ward, derby", "Abbey in 2022". */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Suggestion } from '../discord/reply.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import type { Context } from './context.ts';
import { type ElectionQuestion, findElection } from './election.ts';
import { exampleName } from './example.ts';
import type { TypedDay } from './polling-day.ts';
import { isNamed, type SearchEntry, suggest } from './search.ts';
import { suggestionsOf } from './suggestions.ts';
import type { Unanswered } from './unanswered.ts';

/** A name, and the election in which to look for it. */
export interface Named {
  name: string;
  subject: Subject;
  /** Whether the text or the command names the election itself, and not only a council. */
  isDated: boolean;
  /** The day or year that the text or the command names without a council; null if it names none. */
  day: TypedDay | null;
  /** The slug of the council that the text names; null if it names none. */
  council: string | null;
  /** What to answer if no other council has the name on that day; null if the council meant had an election then. */
  absent: Unanswered | null;
}

/**
 * How to ask again if the election is not on file. `viewIn` takes the name, without a council and a day; `example` takes
 * that name as the other election has it, or another of its names.
 */
interface PhraseQuestion extends Omit<ElectionQuestion, 'viewIn' | 'example'> {
  /** Names that other elections of the council may have: these too stay as they are. */
  known?: Entries;
  /** Whether a day without a council may mean the elections of others. */
  anyCouncil?: boolean;
  example?(name: string, there: Subject): string;
  viewIn?(name: string, there: Subject): string | null;
}

export type Entries = (subject: Subject) => readonly SearchEntry<unknown>[];

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
  { known = entriesOf, anyCouncil = false, example, viewIn = () => null, ...rest }: PhraseQuestion = {},
): Promise<Named> {
  const questionOf = (name: string) => ({
    ...rest,
    ...(example ? { example: (there: Subject) => example(exampleName(name, entriesOf(there)), there) } : {}),
    viewIn: (there: Subject) => viewIn(name, there),
  });
  const isChosen = election !== null;
  const meant = () => findElection(election, context, questionOf(typed));
  const { subject, absent, day } = isChosen
    ? await onChosenDay(election, meant, (home) => anyCouncil && !isNamed(typed, entriesOf(home)), context)
    : { subject: await meant(), absent: null, day: null };
  const whole = { name: typed, isDated: isChosen, day, council: null };
  if (absent || isNamed(typed, entriesOf(subject)) || isNamed(typed, known(subject)))
    return { ...whole, subject, absent };
  const { nameAmongOthers } = await import('./name-phrases.ts');
  const found = await nameAmongOthers(typed, { subject, isChosen, day, anyCouncil, entriesOf, questionOf }, context);
  return found ?? { ...whole, subject, absent };
}

/** What the `election` option means: an election of the home council, or a day on which others may have had one. */
async function onChosenDay(
  election: string,
  meant: () => Promise<Subject>,
  mayBeElsewhere: (home: Subject) => boolean,
  context: Context,
): Promise<Pick<Named, 'subject' | 'absent' | 'day'>> {
  const { dayAlone, orHome } = await import('./day-anywhere.ts');
  const day = dayAlone(election);
  return { ...(await orHome(meant(), (home) => day !== null && mayBeElsewhere(home), context)), day };
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
