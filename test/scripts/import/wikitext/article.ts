/** Small made-up articles for the tests of one kind of row. */
import type { ImportContext, ImportResult } from '../../../../scripts/import/format.ts';
import { wikitextFormat } from '../../../../scripts/import/wikitext/index.ts';
import type { Ballot } from '../../../../src/results/schema.ts';
import { context, input } from '../fixtures.ts';

export const NAME = 'testham.wikitext';

/** An article of the given sections, under an infobox without parties. @param infobox more fields */
export function articleOf(sections: string, infobox = ''): string {
  return `{{Infobox election
| election_name = 2011 Testham Borough Council election
| election_date = 5 May 2011
${infobox}
}}
==Wards==
${sections}`;
}

export function read(text: string, change: Partial<ImportContext> = {}): ImportResult {
  return wikitextFormat.read([input(text, NAME)], context({ learn: true, ...change }));
}

/** A box with these rows. */
export function box(title: string, ...rows: string[]): string {
  return [`{{Election box begin|title=${title}}}`, ...rows, '{{Election box end}}'].join('\n');
}

export function candidate(name: string, votes: string, { party = 'Labour', tag = '' } = {}): string {
  return `{{Election box ${tag}candidate with party link|party=${party}|candidate=${name}|votes=${votes}}}`;
}

/** The only ballot of an article with this box, and its report. */
export function only(text: string): { ballot: Ballot; report: string } {
  const { elections, notices, skipped } = read(articleOf(text));
  const [ballot, second] = elections.flatMap(({ ballots }) => ballots);
  if (!ballot || second) throw new Error('the article should have one ballot');
  return { ballot, report: [...notices, ...skipped].join('\n') };
}
