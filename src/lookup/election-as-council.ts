import { councilSlug } from '../results/ids.ts';
import type { Archive } from '../store/archive.ts';
import { searchCouncils } from './council.ts';
import { electionPhrases } from './election-names.ts';

/**
 * An election that was typed as a council's name: "2019", "May 2019", "latest", "Derby 2019" or an election's id. Null if
 * the text is anything else, or means a council.
 * @returns the text, and the slug of the council that it names; a null slug is the home election's council
 */
export function electionTyped(typed: string, archive: Archive): { typed: string; council: string | null } | null {
  if (searchCouncils(typed, archive).kind !== 'none') return null;
  if (councilSlug(typed.toLowerCase()) !== '') return { typed, council: null };
  const phrases = electionPhrases(typed, archive.councils);
  if (phrases.length === 0) return null;
  const [council = null, ...others] = new Set(phrases.map((phrase) => phrase.council?.slug ?? null));
  return { typed, council: others.length === 0 ? council : null };
}
