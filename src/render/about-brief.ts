/** What the bot says about itself on one phone screen. */
import type { About, OnFile } from './about-subject.ts';
import { sourcesLine } from './brief-embed.ts';
import { counted } from './numbers.ts';
import { dayInWords, plain } from './text.ts';
import { listed } from './words.ts';
import { yearsOf } from './years-on-file.ts';

/** How many commands are shown as examples. */
const EXAMPLES = 3;
/** The most years that are listed. */
const MOST_YEARS = 8;

/** Examples of commands, what is on file, the sources and what is stored. Link buttons below lead to the rest. */
export function aboutLines({ commands, others, all, home }: About): string[] {
  const examples = commands.slice(0, EXAMPLES).map(({ example }) => `\`${example}\``);
  return [
    `**Try** ${listed(examples, 'or')}. “In full” lists all ${counted(commands.length, 'command')}.`,
    `**On file** ${plain(home.council.name)}: ${yearsOnFile(home)}${othersOnFile(others)}`,
    `**In all** ${inAll(all)}`,
    `**Sources** ${sourcesLine(home.sources)}${others.length > 0 ? '. For other councils, each reply names its sources.' : ''}`,
    ...notesLine(home),
    '**Privacy** Nothing about you is stored.',
  ];
}

/**
 * "363 councils, 1,115 elections from 2003 to 2025, 24,000 ward results, 120,000 candidacies": somebody who stood twice
 * has two candidacies.
 */
export function inAll({ councils, counts: { ballots, candidates } }: OnFile): string {
  const elections = councils.reduce((sum, council) => sum + council.elections, 0);
  return [
    counted(councils.length, 'council'),
    `${counted(elections, 'election')} ${yearsOf(councils)}`,
    counted(ballots, 'ward result'),
    counted(candidates, 'candidacy', 'candidacies'),
  ].join(', ');
}

/** "2003, 2016, 2018 and 2019"; only the number and the range if there are many. By-elections are in it too. */
function yearsOnFile({ elections }: About['home']): string {
  const years = [...new Set(elections.map(({ election_date }) => election_date.slice(0, 4)))].sort();
  if (years.length <= MOST_YEARS) return listed(years);
  return `${counted(elections.length, 'election')}, ${years[0]} to ${years.at(-1)}`;
}

function othersOnFile(others: About['others']): string {
  if (others.length === 0) return '';
  const elections = others.reduce((sum, council) => sum + council.elections, 0);
  return `; ${counted(elections, 'election')} of ${counted(others.length, 'other council')}`;
}

function notesLine({ notes, election }: About['home']): string[] {
  if (notes.length === 0) return [];
  return [
    `**Doubts** ${counted(notes.length, 'note')} on the source of ${dayInWords(election.election_date)}: “In full”`,
  ];
}
