const COMBINING_MARK = /\p{M}/gu;

/**
 * The identifier form of a name, after Democracy Club's scheme: ASCII letters, digits, `_` and single hyphens.
 * "Westward Ho!" gives `westward-ho`, "Ynys Môn" `ynys-mon`, "St. Mary's" `st-marys`. Letters that have no ASCII
 * form are dropped, so a name written only in such letters gives the empty string.
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
