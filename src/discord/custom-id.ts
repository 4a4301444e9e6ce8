/**
 * The custom_id of a button or menu. It has everything needed to answer months later, because nothing is stored. The
 * form is `<version><action><full><private>|<asker>|<view>`, at most 100 characters:
 * `1s|4w3z|ward|E06000015.2003-05-01|darley`.
 * A new form needs a new version: a control of an old version gets a notice and is never misread.
 */
import { LIMIT } from './constants.ts';

const VERSION = '1';
const CUSTOM_ID = /^1([osc])(f?)(p?)\|([0-9a-z]{1,14})\|([a-z]+(?:\|[^|]+)*)$/;

const LETTERS = { open: 'o', share: 's', choose: 'c' } as const;
/** `open` shows another view, `share` posts the view for everybody, `choose` answers "which one do you mean?" or "not found". */
export type Action = keyof typeof LETTERS;

/** How much of a result a message shows: the answer, or everything recorded and derived with each method and note. */
export type Form = 'brief' | 'full';

export interface CustomIdParts {
  action: Action;
  /** The text of a view (`render/views.ts`). */
  view: string;
  /** The form in which the view is shown. */
  form: Form;
  /** The id of the user who asked. Only their clicks change the message. */
  asker: string;
  /** Whether only the asker sees the message. */
  private: boolean;
}

/**
 * The custom_id of a control.
 * @throws RangeError if it is longer than Discord allows; views are built from ids of limited length
 */
export function customId({ action, view, form, asker, private: isPrivate }: CustomIdParts): string {
  const id = `${VERSION}${LETTERS[action]}${form === 'full' ? 'f' : ''}${isPrivate ? 'p' : ''}|${shortAsker(asker)}|${view}`;
  if (id.length > LIMIT.customId) throw new RangeError(`custom_id of ${id.length} characters: ${id}`);
  return id;
}

/** Reads a custom_id, leaving the asker in its short form; null if it is unknown, forged or of another version. */
export function readCustomId(id: string): CustomIdParts | null {
  const [, letter, isFull, isPrivate, asker, view] = CUSTOM_ID.exec(id) ?? [];
  const action = (Object.keys(LETTERS) as Action[]).find((name) => LETTERS[name] === letter);
  if (!action || !asker || !view) return null;
  return { action, asker, private: isPrivate === 'p', form: isFull === 'f' ? 'full' : 'brief', view };
}

/** Whether a control that was read belongs to this user. */
export function isAsker(control: CustomIdParts, userId: string): boolean {
  return control.asker === shortAsker(userId);
}

/** A user id in base 36, which saves six of the hundred characters. */
export function shortAsker(userId: string): string {
  return BigInt(userId).toString(36);
}
