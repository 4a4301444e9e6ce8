import { button } from '../discord/message.ts';
import type { Standing } from '../results/composition.ts';
import type { Control } from '../results/control.ts';
import type { CouncilResult, PartyOnTheDay } from '../results/council-result.ts';
import { isIndependent } from '../results/parties.ts';
import { NO_OVERALL_CONTROL } from '../results/schema.ts';
import { signed } from '../words.ts';
import { type Answer, openId, type Setting } from './answer.ts';
import { dated, field, notesField, resultEmbed } from './frame.ts';
import { count, counted, NOT_RECORDED, percent } from './numbers.ts';
import { colourOf, GREY, marked, shortName } from './party-name.ts';
import { plain, sentence } from './text.ts';
import { councilView, wardsView } from './views.ts';
import { wardMenu } from './ward-menu.ts';

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
  const { council, election } = setting;
  const turned = (page: number) => councilView(setting, page);
  return {
    kind: 'result',
    view: councilView(setting),
    content: headline(result, setting),
    embed: resultEmbed(
      {
        title: plain(council.name),
        colour: typeof result.after?.holder === 'object' ? colourOf(result.after.holder, setting.parties) : GREY,
        description: [
          `**After:** ${controlWords(result.after, setting)}`,
          `**Before:** ${controlWords(result.before, setting)}`,
          `**Administration:** ${NOT_RECORDED}`,
        ],
        fields: [
          field(
            `All ${counted(result.seats, 'seat')}: before → after (change derived)`,
            compositionLines(result, setting),
          ),
          field(`Elected that day: ${counted(result.seatsContested, 'seat')} (derived)`, wonLines(result, setting)),
          field('Votes and share of all votes cast (derived)', voteLines(result, setting)),
          field(`Majority mark: ${count(result.mark)} of ${count(result.seats)}`, [markLine(result, setting)]),
          field(`Combinations that reach ${count(result.mark)} (derived)`, combinationLines(result, setting)),
          notesField(notes),
        ],
        derived:
          'Seats before and after, and control, are recorded; what is marked so is derived from them and from the ward votes',
      },
      setting,
    ),
    menus: wardMenu(election.ballots, setting, { turned, ...(menuPage && { page: menuPage }) }),
    buttons: [button(openId(wardsView('closest', null, 1, setting), setting), 'Closest wards')],
  };
}

function headline(result: CouncilResult, setting: Setting): string {
  const subject = dated(plain(setting.council.name), setting);
  const after = result.after?.holder;
  if (!after) return `${subject}: control after the election is ${NOT_RECORDED}`;
  const state = after === NO_OVERALL_CONTROL ? NO_OVERALL_CONTROL : `${shortName(after, setting.parties)} control`;
  return `${subject}: ${state}${lostWords(result, setting)}${largestWords(result, setting)}`;
}

/** "; Labour lost control", where a party had control before and nobody or another has it after. */
function lostWords({ before, after }: CouncilResult, { parties }: Setting): string {
  const held = before?.holder;
  if (typeof held !== 'object') return '';
  if (typeof after?.holder === 'object' && after.holder.party_id === held.party_id) return '';
  return `; ${shortName(held, parties)} lost control`;
}

function largestWords({ largest, seats }: CouncilResult, { parties }: Setting): string {
  if (!largest) return '';
  const { standing, short } = largest;
  const reach =
    short > 0 ? `${count(short)} short of a majority` : `a majority of ${count(2 * standing.after - seats)}`;
  return `; ${shortName(standing, parties)} largest with ${count(standing.after)} of ${counted(seats, 'seat')}, ${reach}`;
}

function controlWords(control: Control | null, { parties }: Setting): string {
  if (!control) return NOT_RECORDED;
  const holder = control.holder === NO_OVERALL_CONTROL ? sentence(NO_OVERALL_CONTROL) : marked(control.holder, parties);
  return `${holder} (${control.basis})`;
}

function compositionLines({ composition }: CouncilResult, { parties }: Setting): string[] {
  if (!composition) return [NOT_RECORDED];
  return composition.map(
    (standing) =>
      `${marked(standing, parties)} ${count(standing.before)} → **${count(standing.after)}** (${signed(standing.change)})`,
  );
}

function wonLines({ parties: stood }: CouncilResult, { parties }: Setting): string[] {
  return stood.toSorted((a, b) => b.won - a.won).map((party) => `${marked(party, parties)} **${count(party.won)}**`);
}

function voteLines({ parties: stood }: CouncilResult, { parties }: Setting): string[] {
  return stood.map((party) => `${marked(party, parties)} ${voteWords(party)}`);
}

function voteWords({ share }: PartyOnTheDay): string {
  return share ? `${count(share.votes)} · **${percent(share)}**` : NOT_RECORDED;
}

function markLine({ largest, mark }: CouncilResult, { parties }: Setting): string {
  if (!largest) return `seats of each party: ${NOT_RECORDED}`;
  const { standing, short } = largest;
  const held = `${marked(standing, parties)}, the largest, has ${count(standing.after)}`;
  if (short > 0) return `${held}: ${count(short)} short`;
  return short === 0 ? `${held}: just enough` : `${held}: ${count(standing.after - mark)} more than needed`;
}

function combinationLines({ combinations, composition }: CouncilResult, { parties }: Setting): string[] {
  if (!composition) return [NOT_RECORDED];
  if (combinations.length === 0) return ['more than twelve groups: not worked out'];
  return combinations.map(
    ({ members, seats }) =>
      `${members.map((member) => memberWords(member, parties)).join(' + ')} = **${count(seats)}**`,
  );
}

/** Independents are named with their number: together they are a group, not a party. */
function memberWords(member: Standing, parties: Setting['parties']): string {
  return isIndependent(member) ? counted(member.after, 'Independent') : shortName(member, parties);
}
