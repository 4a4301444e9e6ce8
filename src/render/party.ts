import { partyRef } from '../results/ids.ts';
import type { PartyCandidate, PartyResult } from '../results/party-result.ts';
import { writtenName } from '../results/person-name.ts';
import { distinctSources, listSources } from '../results/sources.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Card, TwoFormAnswer } from './answer.ts';
import { briefEmbed } from './brief-embed.ts';
import { electionDoubts } from './doubt-words.ts';
import { field, notesField, resultEmbed } from './embed.ts';
import { votesOf } from './no-poll.ts';
import { counted, ordinal } from './numbers.ts';
import { pageOf, turnButtons } from './pagination.ts';
import { partyBriefBasis, partyLines } from './party-brief.ts';
import { colourOf, marked, partyLabel } from './party-name.ts';
import {
  ballotsOfParty,
  partyBasis,
  partyFigures,
  partyHeadline,
  partyNotes,
  partyPictureWords,
} from './party-words.ts';
import { partyPath } from './paths.ts';
import { readingSources } from './reading-words.ts';
import { dated, type Subject } from './subject.ts';
import { plain } from './text.ts';
import { councilView, partyView } from './views.ts';
import { wardMenu } from './ward-menu.ts';
import { yearMenu } from './year-menu.ts';

/** Few enough that a reader on a phone does not lose the figures above them. */
const CANDIDATES_A_PAGE = 20;

/** One party's result over all wards. @param asked the page of its candidates and of the menu of their wards */
export function partyAnswer(result: PartyResult, subject: Subject, asked = 1): TwoFormAnswer {
  const { items, number, pages, first } = pageOf(result.candidates, CANDIDATES_A_PAGE, asked);
  const { party } = result;
  const wards = [...new Set(items.map(({ ballot }) => ballot))];
  const view = { election: subject.ref, party: partyRef(party) };
  const atPage = (page: number) => partyView.encode({ ...view, page });
  const about = {
    title: dated(`${partyLabel(party, subject.parties)}, ${subject.council.name}`, subject),
    path: partyPath(subject.election, party),
    colour: colourOf(party, subject.parties),
    doubts: electionDoubts(subject.election, ballotsOfParty(result)),
    picture: { name: `parties/${partyRef(party)}`, words: partyPictureWords(result, subject) },
    sources: distinctSources([
      subject.election,
      ...listSources(result.composition),
      ...readingSources(
        subject.election,
        result.candidates.map(({ candidate }) => candidate),
      ),
    ]),
  };
  const notes = partyNotes(result, subject);
  const brief = (): Card => ({
    embed: briefEmbed(
      { ...about, lines: partyLines(result, subject.parties), notes, basis: partyBriefBasis(result) },
      subject,
    ),
  });
  const full = (): Card => ({
    embed: resultEmbed(
      {
        ...about,
        description: [
          `${marked(party, subject.parties)}${result.independents ? ' — a group for arithmetic, not a party' : ''}`,
          '',
          `**${counted(result.candidates.length, 'candidate')}**${pages > 1 ? `, ${first} to ${first + items.length - 1}` : ''}`,
          ...items.map(partyCandidateLine),
        ],
        fields: [...partyFigures(result).map(({ name, value }) => field(name, [value], true)), notesField(notes)],
        derived: partyBasis(result),
      },
      subject,
    ),
    buttons: turnButtons({ number, pages }, atPage),
  });
  return {
    kind: 'result',
    view: atPage(number),
    content: plain(partyHeadline(result, subject)),
    brief,
    full,
    menus: [
      ...wardMenu(wards, subject, { atPage }),
      ...yearMenu(subject, (other) => partyView.encode({ ...view, election: other })),
    ],
    buttons: [{ label: 'Council', view: councilView.encode({ election: subject.ref }) }],
  };
}

function partyCandidateLine({ candidate, ballot, place, elected }: PartyCandidate): string {
  const placed = place === null ? '' : `${ordinal(place)} · `;
  const status = elected ? ' · ✓ elected' : '';
  return `${plain(wardTitle(ballot))}: **${plain(writtenName(candidate.person_name))}** · ${placed}${votesOf(candidate, ballot)}${status}`;
}
