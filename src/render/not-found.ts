/** Answers to a question that names nothing on file, or several things. They never repeat what was typed. */
import type { Answer, ViewButton } from './answer.ts';
import { plain } from './text.ts';
import { listed } from './words.ts';

/**
 * "Not found", with the closest names and an example of the command.
 * @param what "no ward of Derby City Council has that name"
 * @param exampleOf the command with the closest name, or with a usual one if there is none
 * @param buttons one for each of the closest names
 */
export function notFound(
  what: string,
  closest: readonly string[],
  exampleOf: (name?: string) => string,
  buttons: ViewButton[] = [],
): Answer {
  // A name may end with the full stop of an initial.
  const near = closest.length > 0 ? ` Closest: ${listed(closest.map(plain), 'or').replace(/\.$/, '')}.` : '';
  const content = `Not found: ${what}.${near} Try \`${exampleOf(closest[0])}\`.`;
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

/** "Which one?", with a button for each. @param more how many others match, if they were counted */
export function whichOne(question: string, buttons: ViewButton[], more: number | 'uncounted' = 0): Answer {
  const matches = more === 'uncounted' ? 'More may match' : `${more} more ${more === 1 ? 'matches' : 'match'}`;
  const others = more === 0 ? '' : ` ${matches}; type more of the name.`;
  return { kind: 'choice', content: `${question}${others}`, buttons };
}
