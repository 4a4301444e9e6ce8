import { nameKey } from '../../../src/results/name-key.ts';

const TITLES = new Set(
  'cllr councillor alderman ald mr mrs ms miss mx dr prof professor rev revd reverend canon sir dame lady lord baroness baron capt captain major maj col lt the hon rt'.split(
    ' ',
  ),
);
const HONOURS = new Set(
  'mbe obe cbe kbe dbe bem qpm jp dl esq mp mep ba bsc ma msc phd frsa fca cc kstj rd td qc kc jnr jr snr sr senior junior'.split(
    ' ',
  ),
);

/** "C.J." or "C J" after a surname, as handbooks print names. */
const INITIALS = /^(?:\p{Lu}\.?-?)+$/u;

/**
 * What a list and a results file can both show of one person: the last word of the surname and the first initial. The
 * handbooks print "Swan C.J.", the lists "Carmel Swan". Titles and honours do not count. Null if it cannot be read.
 */
export function personKey(printed: string): string | null {
  const { surname, first, words } = partsOf(printed);
  if (!surname || !first || words < 2) return null;
  return `${nameKey(surname)} ${nameKey(first).slice(0, 1)}`;
}

/** The last word of a person's surname, in the form to compare; null if there is none. */
export function surnameOf(printed: string): string | null {
  const { surname } = partsOf(printed);
  return surname ? nameKey(surname) : null;
}

function partsOf(printed: string): { surname: string | undefined; first: string | undefined; words: number } {
  const words = printed
    .replace(/\([^)]*\)/g, ' ')
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const plain = words.filter((word) => !TITLES.has(bare(word)) && !HONOURS.has(bare(word)));
  const initials = plain.findIndex((word, at) => at > 0 && INITIALS.test(word) && plain.slice(at).every(isInitials));
  const [surname, first] = initials > 0 ? [plain[initials - 1], plain[initials]] : [plain.at(-1), plain[0]];
  return { surname, first, words: plain.length };
}

function isInitials(word: string): boolean {
  return INITIALS.test(word) && (word.includes('.') || word.length <= 2);
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll('.', '');
}
