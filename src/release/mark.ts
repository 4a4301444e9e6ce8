/**
 * The mark that the publisher leaves on a catalogue, as metadata of its key: that it has checked the whole release. A reader
 * of the same forms need not check them again, which takes longer than all else that it does with a release.
 */
import compiled from '../../data/compiled-in.json' with { type: 'json' };
import { type Catalogue, releaseId } from './catalogue.ts';
import { hashOf } from './keys.ts';

/** The hash of the forms of this version. */
export const FORMS = compiled.forms;

export interface Mark {
  /** The hash of the forms that the release was checked against. */
  forms: string;
  /** The hash of the catalogue's text. */
  text: string;
  /** The id of the release. */
  release: string;
}

/** The mark of a catalogue whose release has been checked. @param text the catalogue as it is stored */
export async function markOf(text: string, catalogue: Catalogue): Promise<Mark> {
  return { forms: FORMS, text: await hashOf(text), release: await releaseId(catalogue) };
}

/** The mark in a catalogue's metadata; null if it is not the mark of this text, or of other forms than this version's. */
export async function markIn(metadata: unknown, text: string): Promise<Mark | null> {
  if (typeof metadata !== 'object' || metadata === null) return null;
  const mark = metadata as Partial<Record<keyof Mark, unknown>>;
  const isOurs = mark.forms === FORMS && typeof mark.release === 'string' && mark.text === (await hashOf(text));
  return isOurs ? (mark as Mark) : null;
}
