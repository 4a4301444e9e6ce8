import type { APIEmbed } from 'discord-api-types/v10';
import { LIMIT } from '../discord/constants.ts';
import { ballotRef, ballotSlug, wardRef } from '../results/ids.ts';
import { partyKey } from '../results/parties.ts';
import { distinctSources } from '../results/sources.ts';
import type { WardChange } from '../results/ward-change.ts';
import { sharesOn } from '../results/ward-history.ts';
import type { WardResult } from '../results/ward-result.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Card, TwoFormAnswer } from './answer.ts';
import { changeWords } from './change-words.ts';
import { datedDoubts } from './doubt-words.ts';
import { field, notesField, pictureEmbed, resultEmbed } from './embed.ts';
import { counted, percent } from './numbers.ts';
import { GREY, marked } from './party-name.ts';
import { wardPath } from './paths.ts';
import { datedReadingNotes, readingSources } from './reading-words.ts';
import { dated, markedIn, type Subject } from './subject.ts';
import { dayInWords, plain } from './text.ts';
import { compareView, wardView } from './views.ts';
import { wardLabel } from './ward-label.ts';
import { bothMajorities, majorityWords, wardBasis, wardHeadline, wardPictureWords } from './ward-words.ts';

/** One of the two results to compare. */
export interface ComparedWard {
  result: WardResult;
  subject: Subject;
}

/** Two ballots side by side. @param change from the first to the second; null for two different wards */
export function compareAnswer(one: ComparedWard, other: ComparedWard, change: WardChange | null): TwoFormAnswer {
  const both = [one.subject, other.subject];
  const parties = markedIn(
    both.flatMap((subject) => subject.parties),
    both.map(({ election }) => election),
  );
  const first = { ...one, subject: { ...one.subject, parties } };
  const second = { ...other, subject: { ...other.subject, parties } };
  const sides = [first, second];
  const contests = sides.map(({ result, subject }) => ({ ballot: result.ballot, election: subject.election }));
  const full = (): Card => ({
    embed: resultEmbed(
      {
        title: `${titled(first)} and ${titled(second)}`,
        path: wardPath(first.subject.election, first.result.ballot),
        colour: GREY,
        description: changeLines(change, first.subject),
        doubts: datedDoubts(contests),
        fields: [
          ...sides.map((side) => field(titled(side), sideLines(side), true)),
          notesField(datedReadingNotes(contests, first.subject.parties)),
        ],
        sources: distinctSources([
          ...sides.map(({ subject }) => subject.election),
          ...contests.flatMap(({ ballot, election }) => readingSources(election, ballot.candidates)),
        ]),
        derived: basisOf(first, second),
      },
      first.subject,
    ),
    pictures: sides.flatMap(pictureOf),
  });
  return {
    kind: 'result',
    view: compareView.encode({
      election: first.subject.ref,
      ballot: ballotRef(first.result.ballot),
      otherElection: second.subject.ref,
      otherBallot: ballotRef(second.result.ballot),
    }),
    content: sides.map(({ result, subject }) => plain(wardHeadline(result, subject))).join('\n'),
    brief: full,
    full,
    buttons: sides.map((side) => ({
      label: wardLabel(side.result.ballot, LIMIT.buttonLabel, `, ${dayInWords(side.subject.election.election_date)}`),
      view: wardView.encode({ election: side.subject.ref, ward: wardRef(side.result.ballot) }),
    })),
  };
}

/** What is derived; for each side if they differ. */
function basisOf(...sides: [ComparedWard, ComparedWard]): string {
  const [first, second] = sides.map(({ result }) => wardBasis(result));
  if (first === second) return first ?? '';
  return sides.map((side) => `${titled(side)}: ${wardBasis(side.result)}`).join('. ');
}

function titled({ result, subject }: ComparedWard): string {
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
    `Change of share ${since} (derived):`,
    ...changeWords(change, subject).map((one) => `${plain(one.party)} **${one.change}**`),
  ];
}

function pictureOf({ result, subject }: ComparedWard): APIEmbed[] {
  return pictureEmbed(`wards/${ballotSlug(result.ballot)}`, wardPictureWords(result, subject), subject);
}
