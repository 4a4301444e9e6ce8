import type { APIEmbed } from 'discord-api-types/v10';
import { button } from '../discord/message.ts';
import { wardSlug } from '../results/ids.ts';
import { partyKey } from '../results/parties.ts';
import type { WardChange } from '../results/ward-change.ts';
import { sharesOn } from '../results/ward-history.ts';
import type { WardResult } from '../results/ward-result.ts';
import { type Answer, openId, type Setting } from './answer.ts';
import { changeWords } from './change-words.ts';
import { field, pictureEmbed, resultEmbed } from './frame.ts';
import { count, percent } from './numbers.ts';
import { GREY, marked } from './party-name.ts';
import { wardPath } from './paths.ts';
import { dated } from './subject.ts';
import { dayInWords, plain } from './text.ts';
import { compareView, wardView } from './views.ts';
import { bothMajorities, majorityWords, wardBasis, wardHeadline, wardPictureWords } from './ward-words.ts';

/** One of the two that are compared. */
export interface Side {
  result: WardResult;
  setting: Setting;
}

/** Two ballots side by side. @param change how shares moved from the first to the second; null for two wards */
export function compareAnswer(first: Side, second: Side, change: WardChange | null): Answer {
  const sides = [first, second];
  const sources = [...first.setting.election.sources, ...second.setting.election.sources];
  return {
    kind: 'result',
    view: compareView(
      { ballot: first.result.ballot, of: first.setting },
      { ballot: second.result.ballot, of: second.setting },
    ),
    content: sides.map(({ result, setting }) => plain(wardHeadline(result, setting))).join('\n'),
    embed: resultEmbed(
      {
        title: `${titled(first)} beside ${titled(second)}`,
        path: wardPath(first.setting.election, first.result.ballot),
        colour: GREY,
        description: changeLines(change, first.setting),
        fields: sides.map((side) => field(titled(side), sideLines(side), true)),
        sources: [...new Map(sources.map((source) => [source.url + source.title, source])).values()],
        derived: basisOf(first, second),
      },
      { ...first.setting, bundledCopy: sides.some(({ setting }) => setting.bundledCopy) },
    ),
    more: sides.flatMap(pictureOf),
    buttons: sides.map((side) =>
      button(openId(wardView(side.result.ballot, side.setting), side.setting), titled(side)),
    ),
  };
}

/** What is derived, of each side where they differ in it. */
function basisOf(...sides: [Side, Side]): string {
  const [first, second] = sides.map(({ result }) => wardBasis(result));
  if (first === second) return first ?? '';
  return sides.map((side) => `${titled(side)}: ${wardBasis(side.result)}`).join('. ');
}

function titled({ result, setting }: Side): string {
  return dated(result.ballot.post_label, setting);
}

function sideLines({ result, setting }: Side): string[] {
  const { ballot } = result;
  const [deciding] = bothMajorities(result, setting);
  const majority = ballot.seats_contested > 1 ? (deciding?.votes ?? majorityWords(result)) : majorityWords(result);
  return [
    ...sharesOn(ballot).map(({ party, share }) => {
      const won = result.elected.people.some((person) => partyKey(person) === partyKey(party)) ? ' ✓' : '';
      return `${marked(party, setting.parties)} ${percent(share)}${won}`;
    }),
    `Majority ${majority}`,
    `${count(result.votesCounted)} votes, ${ballot.seats_contested} ${ballot.seats_contested === 1 ? 'seat' : 'seats'}`,
  ];
}

function changeLines(change: WardChange | null, setting: Setting): string[] {
  if (!change) return ['✓ marks a party that won a seat; shares are of all votes cast (derived).'];
  const since = `since ${dayInWords(change.since.election_date)}`;
  if (change.reason) return [`Change ${since}: not comparable: ${change.reason}.`];
  return [
    `Change of share ${since} (derived):`,
    ...changeWords(change, setting).map((one) => `${plain(one.party)} **${one.change}**`),
  ];
}

function pictureOf({ result, setting }: Side): APIEmbed[] {
  return pictureEmbed(`wards/${wardSlug(result.ballot)}`, wardPictureWords(result, setting), setting);
}
