const APOSTROPHE = /['’‘ʼʹ′`´]/g;
const COMBINING_MARK = /\p{M}/gu;

/**
 * A name in the form to compare, for wards, councils and parties: "Pike & Hollow" and "Pike and Hollow" are
 * `pike and hollow`, and "St. Mary’s", "St Mary's" and "Saint Mary's" are `st marys`. Dashes count as spaces, and
 * accents, apostrophes and other punctuation do not count. It is for comparing only: ids use `slugOf`.
 */
export function nameKey(name: string): string {
  const plain = name
    .replace(APOSTROPHE, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(COMBINING_MARK, '')
    .replaceAll('&', ' and ')
    .replace(/\bst\./g, 'st ')
    .replaceAll('.', '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bsaint(?= )/g, 'st');
  return plain || name.trim();
}
