import type { APIEmbedField } from 'discord-api-types/v10';
import { button } from '../discord/message.ts';
import { wardSlug } from '../results/ids.ts';
import type { WardChange } from '../results/ward-change.ts';
import type { Standing, WardResult } from '../results/ward-result.ts';
import { type Answer, openId, type Setting } from './answer.ts';
import { changeWords } from './change-words.ts';
import { field, notesField, resultEmbed } from './frame.ts';
import { count, NOT_RECORDED, percent, printedPercent } from './numbers.ts';
import { affiliationOf, colourOf, GREY, shortName, square } from './party-name.ts';
import { wardPath } from './paths.ts';
import { dated } from './subject.ts';
import { dayInWords, plain } from './text.ts';
import { councilView, historyView, wardView } from './views.ts';
import { wardMenu } from './ward-menu.ts';
import {
  bothMajorities,
  majorityWords,
  outcomeDetail,
  votesCountedWords,
  wardBasis,
  wardHeadline,
  wardNotes,
  wardPictureWords,
  wardTitle,
} from './ward-words.ts';

/**
 * One ward's result.
 * @param change how shares moved since the ward's previous contest held; null where none is
 * @param menuPage the page of the menu of wards, where it was turned
 */
export function wardAnswer(result: WardResult, change: WardChange | null, setting: Setting, menuPage?: number): Answer {
  const { ballot, elected, candidates } = result;
  const [winner] = elected.people;
  const turned = (page: number) => wardView(ballot, setting, page);
  return {
    kind: 'result',
    view: wardView(ballot, setting),
    content: plain(wardHeadline(result, setting)),
    embed: resultEmbed(
      {
        title: dated(wardTitle(ballot), setting),
        path: wardPath(setting.election, ballot),
        colour: winner ? colourOf(winner, setting.parties) : GREY,
        description: [
          ...outcomeLines(result, setting),
          '',
          ...candidates.map((one) => candidateLine(one, result, setting)),
        ],
        fields: [
          majorityField(result, setting),
          ...countFields(result),
          changeField(change, setting),
          notesField(wardNotes(result, setting)),
        ],
        picture: { name: `wards/${wardSlug(ballot)}`, words: wardPictureWords(result, setting) },
        derived: wardBasis(result),
      },
      setting,
    ),
    menus: wardMenu(setting.election.ballots, setting, { shown: ballot, turned, ...(menuPage && { page: menuPage }) }),
    buttons: [
      ...(setting.held.length > 1 ? [button(openId(historyView(ballot, setting), setting), 'Through the years')] : []),
      button(openId(councilView(setting), setting), 'Council'),
    ],
  };
}

function outcomeLines(result: WardResult, setting: Setting): string[] {
  if (result.outcomes.length === 0) return [`Hold or gain: ${NOT_RECORDED}`];
  return result.outcomes.map((outcome) => {
    const holder = affiliationOf(outcome.party_id, setting.parties);
    const label = `**${shortName(holder, setting.parties)} ${outcome.label}**`;
    return `${square(holder, setting.parties)} ${label}${plain(outcomeDetail(outcome, result, setting))}`;
  });
}

function candidateLine({ candidate, share }: Standing, { elected }: WardResult, { parties }: Setting): string {
  const name = `${square(candidate, parties)} **${plain(candidate.person_name)}**`;
  const figures = `${count(candidate.votes_cast)}${share ? ` · ${percent(share)}` : ''}`;
  const tied = elected.tied.includes(candidate) ? ' · tied' : '';
  const status = elected.people.includes(candidate) ? ' · ✓ elected' : tied;
  return `${name} · ${figures} · ${shortName(candidate, parties)}${status}`;
}

function majorityField(result: WardResult, setting: Setting): APIEmbedField {
  const both = result.ballot.seats_contested > 1 ? bothMajorities(result, setting) : [];
  if (both.length === 0) return field('Majority (derived)', [majorityWords(result)], true);
  return field(
    'Majorities (derived)',
    both.map(({ votes, definition }) => `**${votes}** ${plain(definition)}`),
  );
}

function countFields(result: WardResult): APIEmbedField[] {
  const { ballot } = result;
  return [
    field('Seats', [count(ballot.seats_contested)], true),
    field('Votes counted (derived)', [votesCountedWords(result)], true),
    field('Turnout', [printedPercent(ballot.turnout_percentage)], true),
    field('Electorate', [count(ballot.total_electorate)], true),
    field('Spoilt papers', [count(ballot.spoilt_ballots)], true),
  ];
}

function changeField(change: WardChange | null, setting: Setting): APIEmbedField | null {
  if (!change) return null;
  const name = `Share since ${dayInWords(change.since.election_date)}, the last held here before (derived)`;
  if (change.reason) return field(name, [`not comparable: ${change.reason}`]);
  return field(name, [
    changeWords(change, setting)
      .map((one) => `${plain(one.party)} ${one.change}`)
      .join(' · '),
  ]);
}
