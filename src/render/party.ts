import type { APIEmbedField } from 'discord-api-types/v10';
import { button } from '../discord/message.ts';
import type { Candidacy, PartyResult } from '../results/party-result.ts';
import { signed } from '../words.ts';
import { type Answer, openId, type Setting } from './answer.ts';
import { dated, field, notesField, resultEmbed } from './frame.ts';
import { count, counted, NOT_RECORDED, ordinal, percent } from './numbers.ts';
import { pageOf } from './page.ts';
import { colourOf, marked, shortName } from './party-name.ts';
import { plain } from './text.ts';
import { councilView, partyView } from './views.ts';
import { wardMenu } from './ward-menu.ts';

/** Candidates on one page: as many lines as a phone scrolls through without losing the figures above them. */
const CANDIDATES_A_PAGE = 20;

/** One party's result over all wards, its candidates in pages that turn together with the menu of their wards. */
export function partyAnswer(result: PartyResult, setting: Setting, asked = 1): Answer {
  const { items, number, pages, first } = pageOf(result.candidacies, CANDIDATES_A_PAGE, asked);
  const { party } = result;
  const name = shortName(party, setting.parties);
  const wards = [...new Set(items.map(({ ballot }) => ballot))];
  const turn = (to: number, label: string) =>
    to < 1 || to > pages ? [] : [button(openId(partyView(party, setting, to), setting), label)];
  return {
    kind: 'result',
    view: partyView(party, setting, number),
    content: `${name} in ${dated(plain(setting.council.name), setting)}: ${headline(result)}`,
    embed: resultEmbed(
      {
        title: `${name}, ${plain(setting.council.name)}`,
        colour: colourOf(party, setting.parties),
        description: [
          `${marked(party, setting.parties)}${result.independents ? ' — a group for arithmetic, not a party' : ''}`,
          '',
          `**${counted(result.candidacies.length, 'candidate')}**${pages > 1 ? `, ${first} to ${first + items.length - 1}` : ''}`,
          ...items.map(candidacyLine),
        ],
        fields: [...figures(result), notesField(notes(result))],
        derived:
          'Votes of each candidate, and seats before and after, are recorded; seats won, places, totals and shares are derived',
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

function headline({ won, seatsContested, shares: { allVotes } }: PartyResult): string {
  const votes = allVotes ? `, ${counted(allVotes.votes, 'vote')}, ${percent(allVotes)} of all votes cast` : '';
  return `won ${count(won)} of ${counted(seatsContested, 'seat')}${votes}`;
}

function figures({ won, seatsContested, council, shares }: PartyResult): APIEmbedField[] {
  const standing = council
    ? `${count(council.before)} → ${count(council.after)} (${signed(council.change)})`
    : NOT_RECORDED;
  return [
    field('Seats won that day (derived)', [`${count(won)} of ${count(seatsContested)}`], true),
    field('Seats on the council (change derived)', [standing], true),
    field('Votes (derived)', [count(shares.allVotes?.votes ?? null)], true),
    field('Share by all votes (derived)', [percent(shares.allVotes)], true),
    field('Share by best-placed candidate (derived)', [bestPlacedWords(shares.bestPlaced)], true),
  ];
}

function bestPlacedWords(share: PartyResult['shares']['bestPlaced']): string {
  return share ? `${percent(share)} (${count(share.votes)} of ${count(share.total)})` : NOT_RECORDED;
}

function candidacyLine({ candidate, ballot, place, elected }: Candidacy): string {
  const placed = place === null ? '' : `${ordinal(place)} · `;
  return `${plain(ballot.post_label)}: **${plain(candidate.person_name)}** · ${placed}${count(candidate.votes_cast)}${elected ? ' · ✓ elected' : ''}`;
}

function notes({ independents, candidacies }: PartyResult): string[] {
  if (!independents) return [];
  const wards = new Set(candidacies.map(({ ballot }) => ballot)).size;
  return [
    `${counted(candidacies.length, 'person', 'people')} in ${counted(wards, 'ward')} stood without a party; each stood alone, and their sums are arithmetic only.`,
    'By best-placed candidate they count one by one in a ward of one seat, and pool to the best of them in a ward of several.',
  ];
}
