/** Answers to the command on a message that names nothing on file, or several things. They never repeat the message. */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import { yearOf } from '../results/year.ts';
import type { Answer } from './answer.ts';
import type { Subject } from './subject.ts';
import { plain } from './text.ts';

/** How many results are buttons: more are easier to read as a menu. */
const MOST_BUTTONS = 5;

/** A result that a message names, as a choice. */
export interface NamedResult {
  label: string;
  /** What distinguishes it from others with the same label. */
  description: string;
  view: string;
}

/** @param home the home election, for an example; null if it cannot be read */
export function nothingNamed(home: Subject | null): Answer {
  const ward = home?.election.ballots[0]?.post_label;
  const example = ward && home ? ` Try it on “${plain(ward)} in ${yearOf(home.election.election_date)}”.` : '';
  const content = `Not found: this message does not give the whole name of any ward, council or person on file.${example} Commands such as \`/ward\` understand rough spellings too.`;
  return { kind: 'not found', content };
}

/** For a message that names no place but a ward that many councils have. */
export function commonName(): Answer {
  const content =
    'Not found: this message names a ward that many councils have, and does not say which council. Use `/ward` with both names: `/ward Abbey, Derby`.';
  return { kind: 'not found', content };
}

/** Says which council a message that names none is taken to mean. @param name the home council's */
export function theCouncilRead(name: string): string {
  return `Read “the council” as the home council, ${plain(name)}.`;
}

/** "Which result do you mean?", with a button for each, or a menu of many. */
export function whichResult(named: readonly NamedResult[]): Answer {
  const content = 'The message names several results. Which one do you mean?';
  if (named.length <= MOST_BUTTONS) {
    return { kind: 'choice', content, buttons: named.map(({ label, view }) => ({ label, view })) };
  }
  const options = named.slice(0, LIMIT.selectOptions).map(({ label, description, view }) => ({
    label: cut(label, LIMIT.selectText),
    description: cut(description, LIMIT.selectText),
    view,
  }));
  const more = named.length - options.length;
  const menu = { name: 'named', placeholder: 'Choose a result', options };
  return { kind: 'choice', content: more > 0 ? `${content} ${more} more are not listed.` : content, menus: [menu] };
}
