/**
 * A page with one of its parts replaced: what is between `<!-- name -->` and `<!-- end of name -->`.
 * @throws Error if the page lacks these marks
 */
export function withPart(page: string, name: string, text: string): string {
  const [start, stop] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [begin, end] = [page.indexOf(start), page.indexOf(stop)];
  if (begin < 0 || end < begin) throw new Error(`The page has no "${start}" with "${stop}" after it.`);
  return `${page.slice(0, begin + start.length)}\n\n${text}\n\n${page.slice(end)}`;
}
