import type { APIEmbed } from 'discord-api-types/v10';
import type { Button } from '../discord/message.ts';
import { plain } from './text.ts';

/** A button that shows a view. */
export interface ViewButton {
  label: string;
  /** The text of a view. */
  view: string;
  style?: Button['style'];
}

/** A menu whose options show views. */
export interface ViewMenu {
  /** Unique within the message. */
  name: string;
  placeholder: string;
  options: { label: string; description?: string; view: string; default?: boolean }[];
}

/**
 * What a command answers. It does not depend on who asked: `disclose.ts` decides who sees it and adds the asker to its
 * controls. A `result` may be public and can be shared. A `choice` asks which of several was meant; its buttons answer
 * as the command would have. `not found` says what was not found, and a `notice` says something about the bot. All but
 * results are for the asker only.
 */
export type Answer = {
  content: string;
  embed?: APIEmbed;
  /** Further embeds with nothing but a picture. */
  pictures?: APIEmbed[];
  menus?: ViewMenu[];
  buttons?: ViewButton[];
} & ({ kind: 'result'; view: string } | { kind: 'choice' | 'not found' | 'notice' });

/** The answer with one more line. */
export function withLine(answer: Answer, line: string): Answer {
  return { ...answer, content: `${answer.content}\n${line}` };
}

/** The answer with a line that says what a misspelt name was read as; unchanged if it was not misspelt. */
export function readAs(answer: Answer, name: string | null): Answer {
  return name === null ? answer : withLine(answer, `Read as “${plain(name)}”.`);
}
