import type { APIEmbedField } from 'discord-api-types/v10';
import { LIMIT } from '../discord/constants.ts';
import { aboutLines, inAll } from './about-brief.ts';
import { CODE } from './about-links.ts';
import type { About } from './about-subject.ts';
import type { Card, TwoFormAnswer } from './answer.ts';
import { electionDay } from './election-day.ts';
import { BUNDLED_COPY, field, textLength } from './embed.ts';
import { counted } from './numbers.ts';
import { GREY } from './party-name.ts';
import { ELECTIONS_PATH, electionPath, PRIVACY_PATH } from './paths.ts';
import { sourceYearsLine } from './source-words.ts';
import type { Subject } from './subject.ts';
import { dayInWords, plain } from './text.ts';
import { aboutView } from './views.ts';

export type { About } from './about-subject.ts';

/** After the name of a field that goes on in the next one, because Discord limits its length. */
export const CONTINUED = ', continued';

export function aboutAnswer(about: About): TwoFormAnswer {
  const { commands, others, home } = about;
  const { election, elections, origin } = home;
  const footer = 'Recorded: what the source prints. Derived or inferred: what we work out from it, marked as such.';
  const elsewhere = others.reduce((sum, council) => sum + council.elections, 0);
  const ofOthers = `${counted(elsewhere, 'election')} of ${counted(others.length, 'other council')}`;
  const onFile = field(`Elections of ${home.council.name} on file`, [
    ...elections.map((one) => `[${electionDay(one)}](${origin}${electionPath(one)})`),
    ...(elsewhere > 0 ? [`[${ofOthers}](${origin}${ELECTIONS_PATH})`] : []),
  ]);
  const rest = [
    field('Privacy', [
      'Nothing about you is stored. The buttons and menus of a reply contain the id of the person who asked for it, so that only they can change it.',
      `[What is stored about a server](${origin}${PRIVACY_PATH})`,
    ]),
    field('Code', [`[The code, and how to add an election](${CODE})`]),
  ];
  const embed = {
    title: 'About Returning Officer',
    color: GREY,
    description: commands.map(({ example, description }) => `\`${example}\` ${description}`).join('\n'),
    fields: [
      onFile,
      field('On file in all', [inAll(about.all)]),
      field(`Sources for ${home.council.name}`, sourceLines(about)),
      ...rest,
    ],
    footer: { text: home.bundledCopy() ? `${footer} · ${BUNDLED_COPY}` : footer },
  };
  const room = LIMIT.embedText - textLength(embed) - embed.description.length;
  const fields = [...embed.fields.slice(0, 3), ...noteFields(home, room), ...rest];
  const brief = (): Card => {
    const { title, color } = embed;
    return { embed: { title, color, description: aboutLines(about).join('\n'), footer: embed.footer } };
  };
  const full = (): Card => ({ embed: { ...embed, fields } });
  return {
    kind: 'notice',
    content: `Returning Officer declares council election results: ${counted(elections.length + elsewhere, 'election')} on file; the home election is the ${plain(election.name)}.`,
    view: aboutView.encode({}),
    brief,
    full,
  };
}

/** Each source of the home council's records with its years. */
function sourceLines({ home, others }: About): string[] {
  const elsewhere = others.length > 0 ? ['For other councils, each reply names its sources.'] : [];
  return [...home.sources.map(sourceYearsLine), ...elsewhere];
}

/**
 * The notes on the home election's source, in as many fields as they need, no note cut.
 * @param room the characters left in the embed; notes that do not fit are counted instead
 */
function noteFields({ election, notes }: Subject, room: number): APIEmbedField[] {
  const title = `What the source of ${dayInWords(election.election_date)} leaves out or contradicts`;
  const fields: string[][] = [];
  // For the name of the next note's field, and for a last field that counts the others.
  const reserve = 2 * (title.length + CONTINUED.length) + '… and 999 more'.length;
  let left = room;
  for (const [index, note] of notes.map(({ sentence }) => `• ${plain(sentence)}`).entries()) {
    const last = fields.at(-1);
    left -= note.length + 1;
    if (left < reserve) {
      fields.push([`… and ${notes.length - index} more`]);
      break;
    }
    if (last && [...last, note].join('\n').length <= LIMIT.fieldValue) last.push(note);
    else {
      fields.push([note]);
      left -= title.length + CONTINUED.length;
    }
  }
  return fields.map((lines, index) => field(index === 0 ? title : title + CONTINUED, lines));
}
