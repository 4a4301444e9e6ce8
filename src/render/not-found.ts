/** Replies to a question that names nothing we hold, or several things. What was typed is never repeated. */
import { customId, type View } from '../discord/custom-id.ts';
import { button } from '../discord/message.ts';
import type { Answer, Asked } from './answer.ts';
import { plain } from './text.ts';
import { listed } from './words.ts';

/**
 * "Not found", with the closest names and one example of the command.
 * @param what "no ward of Derby City Council has that name"
 * @param exampleOf the command for one of the names; of the closest where there is one
 */
export function notFound(what: string, closest: readonly string[], exampleOf: (name?: string) => string): Answer {
  const near = closest.length > 0 ? ` Closest: ${listed(closest.map(plain), 'or')}.` : '';
  return { kind: 'not found', content: `Not found: ${what}.${near} Try \`${exampleOf(closest[0])}\`.` };
}

/** "Which one?", with a button for each. @param more how many fit beside those offered, where that is known */
export function whichOne(
  question: string,
  options: readonly { label: string; view: View }[],
  asked: Asked,
  more: number | 'uncounted' = 0,
): Answer {
  const buttons = options.map(({ label, view }) =>
    button(customId({ action: 'choose', view, asker: asked.asker, private: asked.private }), label),
  );
  const counted = more === 'uncounted' ? 'More may fit' : `${more} more fit`;
  const others = more === 0 ? '' : ` ${counted}; type more of the name.`;
  return { kind: 'choice', content: `${question}${others}`, buttons };
}

/** The answer with a line that says where somebody was looked for: "in the 6 elections held". */
export function lookedFor(answer: Answer, where: string): Answer {
  return { ...answer, content: `${answer.content}\nLooked for ${where}.` };
}

/** The answer with a line that says what the question was read as. */
export function readAs(answer: Answer, name: string | null): Answer {
  return name === null ? answer : { ...answer, content: `${answer.content}\nRead as “${plain(name)}”.` };
}
