import type { APIEmbedField } from 'discord-api-types/v10';
import { button } from '../discord/message.ts';
import type { Lead, Majority } from '../results/majority.ts';
import type { Outcome } from '../results/outcome.ts';
import type { Candidate } from '../results/schema.ts';
import { shareOnBallot } from '../results/share.ts';
import type { Standing, WardResult } from '../results/ward-result.ts';
import { listed } from '../words.ts';
import { type Answer, openId, type Setting } from './answer.ts';
import { dated, field, notesField, resultEmbed } from './frame.ts';
import { count, counted, NOT_RECORDED, percent, points, printedPercent } from './numbers.ts';
import { affiliationOf, colourOf, GREY, shortName, square } from './party-name.ts';
import { plain, sentence } from './text.ts';
import { councilView, wardView } from './views.ts';
import { wardMenu } from './ward-menu.ts';

/** One ward's result. @param menuPage the page of the menu of wards, where it was turned */
export function wardAnswer(result: WardResult, setting: Setting, menuPage?: number): Answer {
  const { ballot } = result;
  const view = wardView(ballot, setting);
  const turned = (page: number) => wardView(ballot, setting, page);
  return {
    kind: 'result',
    view,
    content: headline(result, setting),
    embed: resultEmbed(
      {
        title: plain(ballot.post_label),
        colour: winnersColour(result, setting),
        description: [
          ...outcomeLines(result, setting),
          '',
          ...result.candidates.map((one) => candidateLine(one, result, setting)),
        ],
        fields: [majorityField(result, setting), ...countFields(result), notesField(notes(result, setting))],
        derived: `${electedBasis(result)}, majority and share are derived; votes, and hold or gain, are recorded`,
      },
      setting,
    ),
    menus: wardMenu(setting.election.ballots, setting, { shown: ballot, turned, ...(menuPage && { page: menuPage }) }),
    buttons: [button(openId(councilView(setting), setting), 'Council')],
  };
}

/** "Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433". */
function headline(result: WardResult, setting: Setting): string {
  return `${dated(plain(result.ballot.post_label), setting)}: ${verdict(result, setting)}`;
}

function verdict({ ballot, elected, majority }: WardResult, { parties }: Setting): string {
  if (elected.tied.length > 0) {
    const level = listed(elected.tied.map(({ person_name }) => plain(person_name)));
    return `${level} tied for the last seat; who was drawn by lot is ${NOT_RECORDED}`;
  }
  if (elected.people.length === 0) return `who was elected is ${NOT_RECORDED}`;
  const names = elected.people.map(
    (person, index) =>
      plain(person.person_name) + (lastOfItsParty(elected.people, index) ? ` (${shortName(person, parties)})` : ''),
  );
  const scope = ballot.seats_contested > 1 ? ' for the last seat' : '';
  const margin = majority
    ? `, majority ${count(majority.deciding.votes)}${scope}`
    : ballot.cancelled_poll
      ? ' unopposed'
      : '';
  return `${listed(names)} elected${margin}`;
}

/** Party names follow the last of neighbouring people of one party: "A and B (Labour)". */
function lastOfItsParty(people: readonly Candidate[], index: number): boolean {
  return (
    people[index]?.party_id !== people[index + 1]?.party_id ||
    people[index]?.party_name !== people[index + 1]?.party_name
  );
}

function outcomeLines({ ballot, outcomes }: WardResult, setting: Setting): string[] {
  if (outcomes.length === 0) return [`Hold or gain: ${NOT_RECORDED}`];
  return outcomes.map((outcome) => {
    const holder = affiliationOf(outcome.party_id, setting.parties);
    const scope = outcomes.length < ballot.seats_contested ? `, recorded once for ${ballot.seats_contested} seats` : '';
    return `${square(holder, setting.parties)} **${shortName(holder, setting.parties)} ${outcome.label}**${from(outcome, setting)}${scope}`;
  });
}

function from({ label, gained_from }: Outcome, { parties }: Setting): string {
  if (label === 'hold') return '';
  if (!gained_from) return `, from whom: ${NOT_RECORDED}`;
  const mark = gained_from.basis === 'inferred' ? ' (inferred)' : '';
  return ` from ${shortName(affiliationOf(gained_from.party_id, parties), parties)}${mark}`;
}

function candidateLine({ candidate, share }: Standing, { elected }: WardResult, { parties }: Setting): string {
  const figures = `${count(candidate.votes_cast)}${share ? ` · ${percent(share)}` : ''}`;
  const status = elected.people.includes(candidate)
    ? ' · ✓ elected'
    : elected.tied.includes(candidate)
      ? ' · tied'
      : '';
  return `${square(candidate, parties)} **${plain(candidate.person_name)}** · ${figures} · ${shortName(candidate, parties)}${status}`;
}

function majorityField(result: WardResult, setting: Setting): APIEmbedField {
  const { majority, ballot } = result;
  if (!majority)
    return field('Majority', [result.elected.tied.length > 0 ? 'none: the last seat was tied' : NOT_RECORDED], true);
  if (ballot.seats_contested === 1)
    return field('Majority (derived)', [`${count(majority.deciding.votes)}${inPoints(majority, result)}`], true);
  return field('Majorities (derived)', [
    `**${count(majority.deciding.votes)}** last elected over first not elected: ${over(majority.deciding, setting)}`,
    `**${count(majority.leading.votes)}** first elected over first not elected: ${over(majority.leading, setting)}`,
  ]);
}

function inPoints({ deciding }: Majority, { ballot }: WardResult): string {
  const [winner, loser] = [shareOnBallot(deciding.winner, ballot), shareOnBallot(deciding.loser, ballot)];
  return winner && loser ? ` · ${points(winner, loser)}` : '';
}

function over({ winner, loser }: Lead, { parties }: Setting): string {
  const named = (person: Candidate) => `${plain(person.person_name)} (${shortName(person, parties)})`;
  return `${named(winner)} over ${named(loser)}`;
}

function countFields({ ballot, votesCounted }: WardResult): APIEmbedField[] {
  return [
    field('Seats', [count(ballot.seats_contested)], true),
    field('Votes counted (derived)', [count(votesCounted)], true),
    field('Turnout', [printedPercent(ballot.turnout_percentage)], true),
    field('Electorate', [count(ballot.total_electorate)], true),
    field('Spoilt papers', [count(ballot.spoilt_ballots)], true),
  ];
}

function notes({ ballot, unlabelled, votesCounted }: WardResult, { parties }: Setting): string[] {
  const several = ballot.seats_contested > 1;
  return [
    ...(several
      ? [
          `Each voter had up to ${ballot.seats_contested} votes. Shares are of all ${counted(votesCounted, 'vote')} cast, not of voters.`,
        ]
      : []),
    ...(several && ballot.outcomes.length < ballot.seats_contested
      ? [
          `The source labels this ward once; hold or gain of each of its ${ballot.seats_contested} seats is ${NOT_RECORDED}.`,
        ]
      : []),
    ...unlabelled.map((gain) =>
      sentence(
        `${shortName(gain, parties)} gained ${counted(gain.seats, 'seat')} on the council that no ward label accounts for; by arithmetic here (inferred).`,
      ),
    ),
  ];
}

function electedBasis({ elected }: WardResult): string {
  return elected.basis === 'recorded' ? 'Who was elected is recorded; places' : 'Who was elected';
}

function winnersColour({ elected }: WardResult, { parties }: Setting): number {
  const [first] = elected.people;
  return first ? colourOf(first, parties) : GREY;
}
