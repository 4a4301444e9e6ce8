const [BEGIN, END] = ['<!-- the last run -->', '<!-- end of the last run -->'];

/** The page with its table replaced. @throws Error if the page lacks the marks around it */
export function withTable(page: string, table: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/screens.md has no "${BEGIN}" with "${END}" after it.`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${page.slice(end)}`;
}
