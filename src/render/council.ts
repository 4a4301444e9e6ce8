import { button } from '../discord/message.ts';
import type { CouncilResult } from '../results/council-result.ts';
import { type Answer, openId, type Setting } from './answer.ts';
import {
  combinationWords,
  controlWords,
  councilBasis,
  councilHeadline,
  councilPictureWords,
  markWords,
  noCombinations,
  seatsHeading,
  seatsWords,
  votesOnTheDay,
} from './council-words.ts';
import { field, notesField, resultEmbed } from './frame.ts';
import { count, counted, NOT_RECORDED } from './numbers.ts';
import { colourOf, GREY, marked } from './party-name.ts';
import { electionPath } from './paths.ts';
import { dated } from './subject.ts';
import { plain, sentence } from './text.ts';
import { councilView, wardsView } from './views.ts';
import { wardMenu } from './ward-menu.ts';
import { yearMenu } from './year-menu.ts';

/**
 * The result for a council as a whole.
 * @param notes what the source leaves out or contradicts and matters here, as sentences
 */
export function councilAnswer(
  result: CouncilResult,
  notes: readonly string[],
  setting: Setting,
  menuPage?: number,
): Answer {
  const { council, election, parties } = setting;
  const holder = result.after?.holder;
  const turned = (page: number) => councilView(setting, page);
  return {
    kind: 'result',
    view: councilView(setting),
    content: plain(councilHeadline(result, setting)),
    embed: resultEmbed(
      {
        title: dated(council.name, setting),
        path: electionPath(election),
        colour: typeof holder === 'object' ? colourOf(holder, parties) : GREY,
        description: [
          `**After:** ${plain(sentence(controlWords(result.after, setting)))}`,
          `**Before:** ${plain(sentence(controlWords(result.before, setting)))}`,
          `**Administration:** ${NOT_RECORDED}`,
        ],
        fields: [
          field(seatsHeading(result), compositionLines(result, setting)),
          field(`Elected that day: ${counted(result.seatsContested, 'seat')} (derived)`, wonLines(result, setting)),
          field('Votes and share of all votes cast (derived)', voteLines(result, setting)),
          field(`Majority mark: ${count(result.mark)} of ${count(result.seats)}`, [plain(markWords(result, setting))]),
          field(`Combinations that reach ${count(result.mark)} (derived)`, combinationLines(result, setting)),
          notesField(notes),
        ],
        picture: { name: 'council', words: councilPictureWords(result, setting) },
        sources: [...election.sources, ...(result.composition?.years ? [result.composition.years.source] : [])],
        derived: councilBasis(result),
      },
      setting,
    ),
    menus: [
      ...wardMenu(election.ballots, setting, { turned, ...(menuPage && { page: menuPage }) }),
      ...yearMenu(setting, (one) => councilView({ election: one, council })),
    ],
    buttons: [button(openId(wardsView('closest', null, 1, setting), setting), 'Closest wards')],
  };
}

function compositionLines({ composition }: CouncilResult, { parties }: Setting): string[] {
  if (!composition) return [NOT_RECORDED];
  return composition.rows.map((row) => {
    const { before, after, change } = seatsWords(row);
    return `${marked(row, parties)} ${before} → **${after}** (${change})`;
  });
}

function wonLines({ parties: stood }: CouncilResult, { parties }: Setting): string[] {
  return stood.toSorted((a, b) => b.won - a.won).map((party) => `${marked(party, parties)} **${count(party.won)}**`);
}

function voteLines({ parties: stood }: CouncilResult, { parties }: Setting): string[] {
  return stood.map((party) => {
    const { votes, share } = votesOnTheDay(party);
    return `${marked(party, parties)} ${votes}${party.share ? ` · **${share}**` : ''}`;
  });
}

function combinationLines(result: CouncilResult, setting: Setting): string[] {
  const combinations = combinationWords(result, setting);
  if (combinations.length === 0) return [noCombinations(result)];
  return combinations.map(({ members, seats }) => `${plain(members)} = **${seats}**`);
}
