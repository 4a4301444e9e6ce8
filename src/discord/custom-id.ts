/**
 * What a button or menu carries in its custom_id: all it takes to answer months later, since nothing is stored.
 * The form is `<version><action><private>|<asker>|<command>|<argument>…`, at most 100 characters, for example
 * `1s|4w3z|ward|E06000015.2003-05-01|darley`. A new form gets a new version; old ones are told, never misread.
 */
import { LIMIT } from './constants.ts';

const VERSION = '1';
const CUSTOM_ID = /^1([osc])(p?)\|([0-9a-z]{1,14})\|([a-z]+)((?:\|[^|]+)*)$/;
const VIEW = /^([a-z]+)((?:\|[^|]+)*)$/;

const LETTERS = { open: 'o', share: 's', choose: 'c' } as const;
/** `open` leads to another view, `share` posts the view for all to see, `choose` answers "did you mean". */
export type Action = keyof typeof LETTERS;

/** One answer of one command, named so that it can be given again. */
export interface View {
  command: string;
  args: readonly string[];
}

export interface Control {
  action: Action;
  view: View;
  /** The id of the user who asked; only this user's click changes the message. */
  asker: string;
  /** Whether the message is for the asker alone. */
  private: boolean;
}

/** The command that a menu's own custom_id names: the value chosen from the menu is the view, in text. */
export const MENU = 'menu';

/** The view in a menu's own custom_id. @param name tells the menus of one message apart */
export function menuView(name: string): View {
  return { command: MENU, args: [name] };
}

/** A view as a menu's value: `ward|E06000015.2003-05-01|darley`. */
export function viewText({ command, args }: View): string {
  return [command, ...args].join('|');
}

/** A view read back from a menu's value, or null where it is none. */
export function readViewText(text: string): View | null {
  const [, command, args] = VIEW.exec(text) ?? [];
  return command ? { command, args: argumentsOf(args) } : null;
}

/**
 * The custom_id of a control.
 * @throws RangeError where it would pass Discord's limit; arguments are ids of known, limited lengths.
 */
export function customId({ action, view, asker, private: isPrivate }: Control): string {
  const head = `${VERSION}${LETTERS[action]}${isPrivate ? 'p' : ''}`;
  const id = `${head}|${shortAsker(asker)}|${viewText(view)}`;
  if (id.length > LIMIT.customId) throw new RangeError(`custom_id of ${id.length} characters: ${id}`);
  return id;
}

/** A control read back, with the asker in the short form; null where it is unknown, forged or of another version. */
export function readCustomId(id: string): Control | null {
  const [, letter, isPrivate, asker, command, args] = CUSTOM_ID.exec(id) ?? [];
  const action = (Object.keys(LETTERS) as Action[]).find((name) => LETTERS[name] === letter);
  if (!action || !asker || !command) return null;
  return { action, asker, private: isPrivate === 'p', view: { command, args: argumentsOf(args) } };
}

/** Whether a control that was read back belongs to this user. */
export function isAsker(control: Control, userId: string): boolean {
  return control.asker === shortAsker(userId);
}

/** A user id in base 36, which spares six characters of a hundred. */
function shortAsker(userId: string): string {
  return BigInt(userId).toString(36);
}

function argumentsOf(text: string | undefined): string[] {
  return (text ?? '').split('|').slice(1);
}
