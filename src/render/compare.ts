import type { APIEmbed } from 'discord-api-types/v10';
import { LIMIT } from '../discord/constants.ts';
import { ballotRef, ballotSlug, wardRef } from '../results/ids.ts';
import { partyKey } from '../results/parties.ts';
import { distinctSources } from '../results/sources.ts';
import type { WardChange } from '../results/ward-change.ts';
import { sharesOn } from '../results/ward-history.ts';
import type { WardResult } from '../results/ward-result.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Card, TwoFormAnswer, ViewMenu } from './answer.ts';
import { briefEmbed } from './brief-embed.ts';
import { cardAuthor } from './card-author.ts';
import { changeWords } from './change-words.ts';
import { compareBasis, compareLines } from './compare-brief.ts';
import { compareHeadline, compareTitle } from './compare-headline.ts';
import type { ComparedWard } from './compared-ward.ts';
import { datedDoubts } from './doubt-words.ts';
import { field, notesField, pictureEmbed, resultEmbed } from './embed.ts';
import { counted, percent } from './numbers.ts';
import { GREY, marked } from './party-name.ts';
import { comparePath } from './paths.ts';
import { datedReadingNotes, readingSources } from './reading-words.ts';
import { dated, markedIn, type Subject } from './subject.ts';
import { dayInWords, plain, uncapitalised } from './text.ts';
import { compareView, wardView } from './views.ts';
import { wardLabel } from './ward-label.ts';
import { wardPictureWords } from './ward-picture-words.ts';
import { bothMajorities, majorityWords, wardBasis } from './ward-words.ts';
import { listed } from './words.ts';

export type { ComparedWard } from './compared-ward.ts';

/** Heights on a phone 390 pixels wide, in pixels: what is left for lines and pictures, and the width of a picture. */
const PHONE = { room: 430, line: 20, picture: 298, margins: 38 } as const;

/**
 * Two ballots side by side.
 * @param change from the first to the second; null for two different wards
 * @param years the menu of the same comparison at other elections
 */
export function compareAnswer(
  one: ComparedWard,
  other: ComparedWard,
  change: WardChange | null,
  years: readonly ViewMenu[] = [],
): TwoFormAnswer {
  const both = [one.subject, other.subject];
  const parties = markedIn(
    both.flatMap((subject) => subject.parties),
    both.map(({ election }) => election),
  );
  const first = { ...one, subject: { ...one.subject, parties } };
  const second = { ...other, subject: { ...other.subject, parties } };
  const sides = [first, second];
  const contests = [contestOf(first), contestOf(second)] as const;
  const card = {
    path: comparePath(...contests),
    colour: GREY,
    doubts: datedDoubts(contests),
    sources: distinctSources([
      ...sides.map(({ subject }) => subject.election),
      ...contests.flatMap(({ ballot, election }) => readingSources(election, ballot.candidates)),
    ]),
  };
  const notes = datedReadingNotes(contests, first.subject.parties);
  const brief = (): Card => {
    const lines = compareLines(first, second, change);
    const embed = briefEmbed(
      {
        ...card,
        title: compareTitle(first, second),
        author: listed([...new Set(both.map(({ council }) => council.name))]),
        lines,
        notes,
        basis: compareBasis(first, second),
      },
      first.subject,
    );
    return { embed, pictures: fitsBrief(sides, lines) ? sides.flatMap(pictureOf) : [] };
  };
  const full = (): Card => ({
    embed: resultEmbed(
      {
        ...card,
        title: compareTitle(first, second),
        author: cardAuthor(
          both.map(({ election }) => election),
          both.map(({ council }) => council),
        ),
        description: changeLines(change, first.subject),
        fields: [...sides.map((side) => field(titled(side), sideLines(side), true)), notesField(notes)],
        derived: comparisonBasis(first, second),
      },
      first.subject,
    ),
    pictures: sides.flatMap(pictureOf),
    menus: years,
  });
  return {
    kind: 'result',
    view: compareView.encode({
      election: first.subject.ref,
      ballot: ballotRef(first.result.ballot),
      otherElection: second.subject.ref,
      otherBallot: ballotRef(second.result.ballot),
    }),
    content: plain(compareHeadline(first, second)),
    brief,
    full,
    buttons: sides.map((side) => ({
      label: wardLabel(side.result.ballot, LIMIT.buttonLabel, `, ${dayInWords(side.subject.election.election_date)}`),
      view: wardView.encode({ election: side.subject.ref, ward: wardRef(side.result.ballot) }),
    })),
  };
}

function contestOf({ result, subject }: ComparedWard) {
  return { ballot: result.ballot, election: subject.election };
}

/** What is derived; for each side if they differ. */
function comparisonBasis(...sides: [ComparedWard, ComparedWard]): string {
  const [first, second] = sides.map(({ result }) => wardBasis(result));
  if (first === second) return first ?? '';
  return sides.map((side) => `${titled(side)}: ${uncapitalised(wardBasis(side.result))}`).join('. ');
}

export function titled({ result, subject }: ComparedWard): string {
  return dated(wardTitle(result.ballot), subject);
}

function sideLines({ result, subject }: ComparedWard): string[] {
  const { ballot } = result;
  const [deciding] = bothMajorities(result, subject);
  const majority = ballot.seats_contested > 1 ? (deciding?.votes ?? majorityWords(result)) : majorityWords(result);
  return [
    ...sharesOn(ballot).map(({ party, share }) => {
      const won = result.elected.people.some((person) => partyKey(person) === partyKey(party)) ? ' ✓' : '';
      return `${marked(party, subject.parties)} ${percent(share)}${won}`;
    }),
    `Majority ${majority}`,
    `${counted(result.votesCounted, 'vote')}, ${counted(ballot.seats_contested, 'seat')}`,
  ];
}

function changeLines(change: WardChange | null, subject: Subject): string[] {
  if (!change) return ['✓ marks a party that won a seat; shares are of all votes cast (derived).'];
  const since = `since ${dayInWords(change.since.election_date)}`;
  if (change.reason) return [`Change ${since}: not comparable: ${change.reason}.`];
  return [
    `Change in share ${since} (derived):`,
    ...changeWords(change, subject).map((one) => `${plain(one.party)} **${one.change}**`),
  ];
}

/** Whether both pictures fit on one phone screen with these lines. */
function fitsBrief(sides: readonly ComparedWard[], lines: readonly string[]): boolean {
  const heights = sides.map(({ result, subject }) => {
    const picture = subject.pictures[pictureName(result)];
    return picture ? (picture.height / picture.width) * PHONE.picture + PHONE.margins : 0;
  });
  return heights.reduce((sum, height) => sum + height, lines.length * PHONE.line) <= PHONE.room;
}

function pictureName({ ballot }: WardResult): string {
  return `wards/${ballotSlug(ballot)}`;
}

function pictureOf({ result, subject }: ComparedWard): APIEmbed[] {
  return pictureEmbed(pictureName(result), wardPictureWords(result, subject), subject);
}
