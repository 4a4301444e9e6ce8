/** Answers to a question that names nothing on file, or several things. They never repeat what was typed. */
import type { Answer, ViewButton } from './answer.ts';
import { plain } from './text.ts';
import { listed } from './words.ts';

/** How a question that has several answers begins. */
const WHICH = /^Which [^?]* do you mean/;

/** Names on file, and whether they are near to what was typed or only examples. */
export interface NamesOnFile {
  names: readonly string[];
  areNear: boolean;
}

/**
 * "Not found", with the closest names, or names as examples, and an example of the command.
 * @param what "no ward of Derby City Council has that name"
 * @param exampleOf the command with the first of the names, or with a usual one if there is none
 * @param buttons one for each of the names
 */
export function notFound(
  what: string,
  { names, areNear }: NamesOnFile,
  exampleOf: (name?: string) => string,
  buttons: ViewButton[] = [],
): Answer {
  // A name may end with the full stop of an initial.
  const shown = names.map(plain);
  const offered = areNear ? `Closest: ${listed(shown, 'or')}` : `On file, for example: ${listed(shown)}`;
  const near = names.length > 0 ? ` ${offered.replace(/\.$/, '')}.` : '';
  const content = `Not found: ${what}.${near} Try \`${exampleOf(names[0])}\`.`;
  return { kind: 'not found', content, ...(buttons.length > 0 ? { buttons } : {}) };
}

/**
 * "Not found", if the text names something of another kind, with a button for it.
 * @param what "no ward of Derby City Council has that name"
 * @param sentences "Labour is a party"
 */
export function otherKind(what: string, sentences: readonly string[], buttons: ViewButton[]): Answer {
  const named = sentences.map((sentence) => `${plain(sentence)}.`).join(' ');
  return { kind: 'choice', content: `Not found: ${what}. ${named}`, buttons };
}

/**
 * "Which ward do you mean?", with a button for each; "Do you mean Abbey?" if there is only one.
 * @param more how many others match, if they were counted
 * @param advice how to find one of those
 */
export function whichOne(
  question: string,
  buttons: ViewButton[],
  more: number | 'uncounted' = 0,
  advice = 'type more of the name',
): Answer {
  const matches = more === 'uncounted' ? 'More may match' : `${more} more ${more === 1 ? 'matches' : 'match'}`;
  const others = more === 0 ? '' : ` ${matches}; ${advice}.`;
  const [only, ...rest] = buttons;
  const isOne = only !== undefined && rest.length === 0 && more === 0;
  // A function, because a label may contain "$&".
  const asked = isOne ? question.replace(WHICH, () => `Do you mean ${plain(only.label)}`) : question;
  return { kind: 'choice', content: `${asked}${others}`, buttons };
}
