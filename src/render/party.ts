import { button } from '../discord/message.ts';
import type { Candidacy, PartyResult } from '../results/party-result.ts';
import { type Answer, openId, type Setting } from './answer.ts';
import { field, notesField, resultEmbed } from './frame.ts';
import { count, counted, ordinal } from './numbers.ts';
import { pageOf } from './pagination.ts';
import { colourOf, marked, partyLabel } from './party-name.ts';
import { PARTY_BASIS, partyFigures, partyHeadline, partyNotes, partyPictureWords } from './party-words.ts';
import { partyPath } from './paths.ts';
import { dated } from './subject.ts';
import { plain } from './text.ts';
import { councilView, partyRef, partyView } from './views.ts';
import { wardMenu } from './ward-menu.ts';

/** Candidates on one page: as many lines as a phone scrolls through without losing the figures above them. */
const CANDIDATES_A_PAGE = 20;

/** One party's result over all wards, its candidates in pages that turn together with the menu of their wards. */
export function partyAnswer(result: PartyResult, setting: Setting, asked = 1): Answer {
  const { items, number, pages, first } = pageOf(result.candidacies, CANDIDATES_A_PAGE, asked);
  const { party } = result;
  const wards = [...new Set(items.map(({ ballot }) => ballot))];
  const turn = (to: number, label: string) =>
    to < 1 || to > pages ? [] : [button(openId(partyView(party, setting, to), setting), label)];
  return {
    kind: 'result',
    view: partyView(party, setting, number),
    content: plain(partyHeadline(result, setting)),
    embed: resultEmbed(
      {
        title: dated(`${partyLabel(party, setting.parties)}, ${setting.council.name}`, setting),
        path: partyPath(setting.election, party),
        colour: colourOf(party, setting.parties),
        description: [
          `${marked(party, setting.parties)}${result.independents ? ' — a group for arithmetic, not a party' : ''}`,
          '',
          `**${counted(result.candidacies.length, 'candidate')}**${pages > 1 ? `, ${first} to ${first + items.length - 1}` : ''}`,
          ...items.map(candidacyLine),
        ],
        fields: [
          ...partyFigures(result).map(({ name, value }) => field(name, [value], true)),
          notesField(partyNotes(result)),
        ],
        picture: { name: `parties/${partyRef(party)}`, words: partyPictureWords(result, setting) },
        derived: PARTY_BASIS,
      },
      setting,
    ),
    menus: wardMenu(wards, setting, { turned: (page) => partyView(party, setting, page) }),
    buttons: [
      ...turn(number - 1, '◂ Previous'),
      ...turn(number + 1, 'Next ▸'),
      button(openId(councilView(setting), setting), 'Council'),
    ],
  };
}

function candidacyLine({ candidate, ballot, place, elected }: Candidacy): string {
  const placed = place === null ? '' : `${ordinal(place)} · `;
  const status = elected ? ' · ✓ elected' : '';
  return `${plain(ballot.post_label)}: **${plain(candidate.person_name)}** · ${placed}${count(candidate.votes_cast)}${status}`;
}
