import type { CouncilResult } from '../results/council-result.ts';
import { distinctSources, listSources } from '../results/sources.ts';
import type { Card, TwoFormAnswer } from './answer.ts';
import { briefEmbed } from './brief-embed.ts';
import { sameDayNotes } from './by-election-words.ts';
import { councilBriefBasis, councilLines } from './council-brief.ts';
import { councilMenus } from './council-menus.ts';
import {
  combinationsHeading,
  combinationWords,
  controlWords,
  councilBasis,
  councilHeadline,
  councilNotes,
  councilPictureWords,
  markHeading,
  markWords,
  noCombinations,
  seatsChangedWords,
  votesOnTheDay,
} from './council-words.ts';
import { electionDoubts } from './doubt-words.ts';
import { field, notesField, resultEmbed } from './embed.ts';
import { count, counted, NOT_RECORDED } from './numbers.ts';
import { colourOf, GREY, marked } from './party-name.ts';
import { readingSources } from './reading-words.ts';
import { electionPath } from './reply-paths.ts';
import { asElectedText, seatsHeading, seatsText, vacantText } from './seats-words.ts';
import { dated, type Subject } from './subject.ts';
import { capitalised, plain } from './text.ts';
import { councilView, wardsView } from './views.ts';

/** The result for a council as a whole. @param menuPage the page of the menu of wards; null for the first */
export function councilAnswer(result: CouncilResult, subject: Subject, menuPage: number | null = null): TwoFormAnswer {
  const { council, election, parties, ref } = subject;
  const holder = result.after?.holder;
  const changed = seatsChangedWords(result);
  const about = {
    title: dated(council.name, subject),
    path: electionPath(election),
    colour: typeof holder === 'object' ? colourOf(holder, parties) : GREY,
    doubts: electionDoubts(election),
    picture: { name: 'council', words: councilPictureWords(result, subject) },
    sources: distinctSources([
      election,
      ...listSources(result.composition),
      ...listSources(result.seatsChanged),
      ...readingSources(election),
    ]),
  };
  const notes = [...councilNotes(result, subject), ...sameDayNotes(subject)];
  const brief = (): Card => ({
    embed: briefEmbed(
      { ...about, lines: councilLines(result, subject), notes, basis: councilBriefBasis(result) },
      subject,
    ),
  });
  const full = (): Card => ({
    embed: resultEmbed(
      {
        ...about,
        description: [
          `**After:** ${plain(capitalised(controlWords('after', result, subject)))}`,
          `**Before:** ${plain(capitalised(controlWords('before', result, subject)))}`,
          `**Administration:** ${NOT_RECORDED}`,
        ],
        fields: [
          field(seatsHeading(result.composition, result.seats), compositionLines(result, subject)),
          field(`Elected that day: ${counted(result.seatsContested, 'seat')} (derived)`, wonLines(result, subject)),
          ...(changed ? [field('Seats that changed hands', [plain(changed)])] : []),
          field('Votes and share of all votes cast (derived)', voteLines(result, subject)),
          field(markHeading(result), [plain(markWords(result, subject))]),
          field(combinationsHeading(result), combinationLines(result, subject)),
          notesField(notes),
        ],
        derived: councilBasis(result),
      },
      subject,
    ),
  });
  return {
    kind: 'result',
    view: councilView.encode({ election: ref }),
    content: plain(councilHeadline(result, subject)),
    brief,
    full,
    menus: councilMenus(subject, menuPage),
    buttons: [{ label: 'Closest wards', view: wardsView.encode({ election: ref, order: 'closest', page: 1 }) }],
  };
}

function compositionLines({ composition }: CouncilResult, { parties }: Subject): string[] {
  if (!composition) return [NOT_RECORDED];
  const isAfterOnly = composition.rows.every(({ before }) => before === null);
  const lines = composition.rows.map(
    (row) => `${marked(row, parties)} ${isAfterOnly ? `**${count(row.after)}**` : seatsText(row, '**')}`,
  );
  const more = [vacantText(composition), asElectedText(composition, parties)];
  return [...lines, ...more.filter((line) => line !== null).map(plain)];
}

function wonLines({ parties: stood }: CouncilResult, { parties }: Subject): string[] {
  return stood.toSorted((a, b) => b.won - a.won).map((party) => `${marked(party, parties)} **${count(party.won)}**`);
}

function voteLines({ parties: stood }: CouncilResult, { parties }: Subject): string[] {
  return stood.map((party) => {
    const { votes, share } = votesOnTheDay(party);
    return `${marked(party, parties)} ${votes}${party.share ? ` · **${share}**` : ''}`;
  });
}

function combinationLines(result: CouncilResult, subject: Subject): string[] {
  const combinations = combinationWords(result, subject);
  if (combinations.length === 0) return [plain(noCombinations(result, subject))];
  return combinations.map(({ members, seats }) => `${plain(members)} = **${seats}**`);
}
