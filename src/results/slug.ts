const COMBINING_MARK = /\p{M}/gu;

/**
 * A name in the form that Democracy Club uses in ids: ASCII letters, digits, `_` and single hyphens. "Westward Ho!"
 * becomes `westward-ho`, "Ynys Môn" `ynys-mon`, "St. Mary's" `st-marys`. Letters without an ASCII form are dropped,
 * so a name made only of these becomes an empty string.
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(COMBINING_MARK, '')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-')
    .replace(/^-|-$/g, '');
}
