import type { APIEmbed } from 'discord-api-types/v10';
import type { ActionButton } from '../discord/message.ts';
import { plain } from './text.ts';

/** A button that shows a view. */
export interface ViewButton {
  label: string;
  /** The text of a view. */
  view: string;
  style?: ActionButton['style'];
}

/** A button that opens a web page. */
export interface LinkButton {
  label: string;
  url: string;
}

/** A menu whose options show views. */
export interface ViewMenu {
  /** Unique within the message. */
  name: string;
  placeholder: string;
  options: { label: string; description?: string; emoji?: { name: string }; view: string; default?: boolean }[];
}

/**
 * What a command answers. It does not depend on who asked: `disclose.ts` decides who sees it and adds the asker to its
 * controls. A `result` may be public and can be shared. A `choice` asks which of several was meant, and `not found` says
 * what was not found; the buttons of both answer as the command would have. A `notice` says something about the bot. All
 * but results are for the asker only.
 */
export type Answer = TwoFormAnswer | (Headed & { kind: 'choice' | 'not found' | 'notice' });

interface Headed {
  /** The first line answers the question. */
  content: string;
  menus?: ViewMenu[];
  buttons?: ViewButton[];
  /** Pages to link to, besides the page of a result, which every result links to. */
  links?: LinkButton[];
}

/** An answer in brief, which fits one phone screen, and in full. A button changes one into the other in place. */
export interface TwoFormAnswer extends Headed {
  kind: 'result' | 'notice';
  /** The text of the view that shows the answer again. */
  view: string;
  brief: () => Card;
  full: () => Card;
}

/** What is below the first line. */
export interface Card {
  embed: APIEmbed;
  /** Further embeds with nothing but a picture. */
  pictures?: readonly APIEmbed[];
  /** Menus below the answer's own, such as a menu of years where the brief form has no room for one. */
  menus?: readonly ViewMenu[];
  /** Buttons that make sense with this card only, such as those that turn its pages; before the answer's own. */
  buttons?: readonly ViewButton[];
}

/** The answer with one more button, if there is one. */
export function withButton(answer: TwoFormAnswer, button: ViewButton | null): TwoFormAnswer {
  return button ? { ...answer, buttons: [...(answer.buttons ?? []), button] } : answer;
}

/** The answer with one more line, if there is one. */
export function withLine(answer: Answer, line: string | null): Answer {
  return line === null ? answer : { ...answer, content: `${answer.content}\n${line}` };
}

/** The answer with a line that says what a misspelt name was read as; unchanged if it was not misspelt. */
export function readAs(answer: Answer, name: string | null): Answer {
  return withLine(answer, readAsLine(name));
}

/** What a misspelt name was read as; null if it was not misspelt. */
export function readAsLine(name: string | null): string | null {
  return name === null ? null : `Read as “${plain(name)}”.`;
}
