/**
 * The mark that the publisher leaves in the metadata of the catalogue's key: it has checked the whole release against its
 * schemas. A Worker with the same schemas need not check it again, which would take longer than reading it.
 */
import compiled from '../../data/compiled-in.json' with { type: 'json' };
import { type Catalogue, releaseId } from './catalogue.ts';
import { hashOf } from './keys.ts';

/** The hash of this version's schemas. */
export const SCHEMAS = compiled.schemas;

export interface Mark {
  /** The hash of the schemas that the release was checked against. */
  schemas: string;
  /** The hash of the catalogue's text. */
  text: string;
  /** The id of the release. */
  release: string;
}

/** The mark of a catalogue whose release has been checked. @param text the catalogue as it is stored */
export async function markOf(text: string, catalogue: Catalogue): Promise<Mark> {
  return { schemas: SCHEMAS, text: await hashOf(text), release: await releaseId(catalogue) };
}

/** The mark in a catalogue's metadata; null if there is none, or if it is of another text or of other schemas. */
export async function markIn(metadata: unknown, text: string): Promise<Mark | null> {
  if (typeof metadata !== 'object' || metadata === null) return null;
  const mark = metadata as Partial<Record<keyof Mark, unknown>>;
  const isOurs = mark.schemas === SCHEMAS && typeof mark.release === 'string' && mark.text === (await hashOf(text));
  return isOurs ? (mark as Mark) : null;
}
