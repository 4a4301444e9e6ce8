import type { APIEmbedField } from 'discord-api-types/v10';
import { LIMIT } from '../discord/constants.ts';
import type { Election } from '../results/schema.ts';
import type { Answer } from './answer.ts';
import { BUNDLED_COPY, field, sourceLine, textLength } from './frame.ts';
import { counted } from './numbers.ts';
import { GREY } from './party-name.ts';
import { PRIVACY_PATH } from './paths.ts';
import { dayInWords, plain } from './text.ts';

const CODE = 'https://github.com/returning-officer/returning-officer';

/** What `/about` tells of the bot and of what it holds. */
export interface About {
  /** Each command with what it answers and one example. */
  commands: readonly { example: string; description: string }[];
  /** The elections held of the home council, newest first. */
  elections: readonly Pick<Election, 'name' | 'election_date'>[];
  /** The other councils held, with how many elections of each. */
  others: readonly { elections: number }[];
  /** The home election, whose source and notes are shown. */
  home: Election;
  notes: readonly string[];
  bundledCopy: boolean;
  /** The origin of the request, on which addresses are built. */
  origin: string;
}

export function aboutAnswer(about: About): Answer {
  const { commands, elections, others, home, notes, bundledCopy, origin } = about;
  const footer = 'Recorded: what the source prints. Derived or inferred: what we work out from it, marked so.';
  const elsewhere = others.reduce((sum, council) => sum + council.elections, 0);
  const held = field('Elections held', [
    ...(elsewhere > 0 ? [`${counted(elsewhere, 'election')} of ${counted(others.length, 'other council')}, and`] : []),
    ...elections.map(({ name, election_date }) => `${plain(name)}, ${dayInWords(election_date)}`),
  ]);
  const rest = [
    field('Privacy', [
      'Nothing about you is stored. The buttons and menus of a reply carry the id of who asked for it, so that only they can change it.',
      `[What is stored about a server](${origin}${PRIVACY_PATH})`,
    ]),
    field('Code', [`[The code, and how to add an election](${CODE})`]),
  ];
  const embed = {
    title: 'About Returning Officer',
    color: GREY,
    description: commands.map(({ example, description }) => `\`${example}\` ${description}`).join('\n'),
    fields: [held, field('Source', home.sources.map(sourceLine)), ...rest],
    footer: { text: bundledCopy ? `${footer} · ${BUNDLED_COPY}` : footer },
  };
  const room = LIMIT.embedText - textLength(embed) - embed.description.length;
  const fields = [...embed.fields.slice(0, 2), ...noteFields(home, notes, room), ...rest];
  return {
    kind: 'notice',
    content: `Returning Officer declares council election results: ${counted(elections.length + elsewhere, 'election')} held; the home election is the ${plain(home.name)}.`,
    embed: { ...embed, fields },
  };
}

/**
 * The notes on the home election's source, in as many fields as they need, each note whole.
 * @param room characters that are left for them in the embed; notes beyond it are counted, not told
 */
function noteFields(home: Election, notes: readonly string[], room: number): APIEmbedField[] {
  const title = `What the source of ${dayInWords(home.election_date)} leaves out or contradicts`;
  const fields: string[][] = [];
  let left = room;
  for (const [index, note] of notes.map((one) => `• ${plain(one)}`).entries()) {
    const last = fields.at(-1);
    left -= note.length + 1;
    if (left < title.length * 2) {
      fields.push([`… and ${notes.length - index} more`]);
      break;
    }
    if (last && [...last, note].join('\n').length <= LIMIT.fieldValue) last.push(note);
    else {
      fields.push([note]);
      left -= title.length + ', continued'.length;
    }
  }
  return fields.map((lines, index) => field(index === 0 ? title : `${title}, continued`, lines));
}
