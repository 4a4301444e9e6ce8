import type { APIEmbedField } from 'discord-api-types/v10';
import { LIMIT } from '../discord/constants.ts';
import type { Election } from '../results/schema.ts';
import type { Answer } from './answer.ts';
import { BUNDLED_COPY, field, sourceLine } from './frame.ts';
import { counted } from './numbers.ts';
import { GREY } from './party-name.ts';
import { dayInWords, plain } from './text.ts';

const CODE = 'https://github.com/returning-officer/returning-officer';

/** What `/about` tells of the bot and of what it holds. */
export interface About {
  /** Each command with what it answers and one example. */
  commands: readonly { example: string; description: string }[];
  /** The elections held, newest first. */
  elections: readonly Pick<Election, 'election_id' | 'name' | 'election_date'>[];
  /** The home election, whose source and notes are shown. */
  home: Election;
  notes: readonly string[];
  bundledCopy: boolean;
}

export function aboutAnswer({ commands, elections, home, notes, bundledCopy }: About): Answer {
  const footer = 'Recorded: what the source prints. Derived or inferred: what we work out from it, marked so.';
  return {
    kind: 'notice',
    content: `Returning Officer declares council election results: ${counted(elections.length, 'election')} held; the home election is the ${plain(home.name)}.`,
    embed: {
      title: 'About Returning Officer',
      color: GREY,
      description: commands.map(({ example, description }) => `\`${example}\` ${description}`).join('\n'),
      fields: [
        field(
          'Elections held',
          elections.map(({ name, election_date }) => `${plain(name)}, ${dayInWords(election_date)}`),
        ),
        field('Source', home.sources.map(sourceLine)),
        ...noteFields(home, notes),
        field('Privacy', [
          'Nothing about you is stored. The buttons and menus of a reply carry the id of who asked for it, so that only they can change it.',
        ]),
        field('Code', [`[The code, and how to add an election](${CODE})`]),
      ],
      footer: { text: bundledCopy ? `${footer} · ${BUNDLED_COPY}` : footer },
    },
  };
}

/** The notes on the home election's source, in as many fields as they need, each note whole. */
function noteFields(home: Election, notes: readonly string[]): APIEmbedField[] {
  const title = `What the source of ${dayInWords(home.election_date)} leaves out or contradicts`;
  const fields: string[][] = [];
  for (const note of notes.map((one) => `• ${plain(one)}`)) {
    const last = fields.at(-1);
    if (last && [...last, note].join('\n').length <= LIMIT.fieldValue) last.push(note);
    else fields.push([note]);
  }
  return fields.map((lines, index) => field(index === 0 ? title : `${title}, continued`, lines));
}
