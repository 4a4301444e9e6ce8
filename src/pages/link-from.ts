/**
 * A path as a link from a page: without the page's folder if the path has it too, because the rows of a table would
 * repeat it.
 * @param page the path of the page with the link
 */
export function linkFrom(page: string, path: string): string {
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  const rest = path.startsWith(folder) ? path.slice(folder.length) : '';
  // What comes before a colon would be a scheme: `ynmp-party:2`.
  return /^(?:$|[^/?]*:)/.test(rest) ? path : rest;
}
