const APOSTROPHE = /['’‘ʼʻʿʾʹ′`´]/g;
const COMBINING_MARK = /\p{M}/gu;
/** Latin letters that Unicode does not decompose, by what people type instead. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ...{ ł: 'l', đ: 'd', ð: 'd', ø: 'o', ı: 'i', ŧ: 't', ħ: 'h', ŋ: 'n' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĸ: 'k' },
};
const UNDECOMPOSED = new RegExp(`[${Object.keys(TYPED_AS).join('')}]`, 'g');

/**
 * A name in the form to compare, for wards, councils, parties and people: "Pike & Hollow" and "Pike and Hollow" are
 * `pike and hollow`, and "St. Mary’s", "St Mary's" and "Saint Mary's" are `st marys`. Dashes count as spaces, "Łukasz" is
 * `lukasz`, and accents, apostrophes and other punctuation do not count. It is for comparing only: ids use `slugOf`.
 */
export function nameKey(name: string): string {
  const plain = name
    .replace(APOSTROPHE, '')
    .normalize('NFKD')
    // Decomposing makes one more: the Greek numeral sign becomes a prime.
    .replace(APOSTROPHE, '')
    .toLowerCase()
    .replace(COMBINING_MARK, '')
    .replace(UNDECOMPOSED, (letter) => TYPED_AS[letter] ?? letter)
    .replaceAll('&', ' and ')
    .replace(/\bst\./g, 'st ')
    .replaceAll('.', '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bsaint(?= )/g, 'st');
  return plain || name.trim();
}
