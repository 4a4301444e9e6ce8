import { electedOn } from '../results/elected.ts';
import { ballotSlug, electionRef, wardRef } from '../results/ids.ts';
import type { Ballot } from '../results/schema.ts';
import { wardResult } from '../results/ward-result.ts';
import type { Card, TwoFormAnswer } from './answer.ts';
import { briefEmbed } from './brief-embed.ts';
import { pollBriefBasis, pollHeadline, pollLines } from './by-election-brief.ts';
import { POLL_BASIS, pollHeading, pollNotes } from './by-election-words.ts';
import { councilMenus } from './council-menus.ts';
import { electionDoubts } from './doubt-words.ts';
import type { POLL_NAMES } from './election-day.ts';
import { notesField, resultEmbed } from './embed.ts';
import { colourOf, GREY } from './party-name.ts';
import { electionPath } from './reply-paths.ts';
import { dated, type Subject } from './subject.ts';
import { dayInWords, plain } from './text.ts';
import { councilView, historyView } from './views.ts';
import { wardPictureWords } from './ward-picture-words.ts';
import { wardVerdict } from './ward-words.ts';

/** The result of a poll that was not an election of the council. @param menuPage as for `councilAnswer` */
export function byElectionAnswer(
  kind: keyof typeof POLL_NAMES,
  subject: Subject,
  menuPage: number | null = null,
): TwoFormAnswer {
  const { council, election, parties, ref } = subject;
  const [first] = election.ballots;
  const only = election.ballots.length === 1 ? first : undefined;
  const winner = only && electedOn(only).people[0];
  const about = {
    title: dated(`${council.name}, ${pollHeading(kind, subject)}`, subject),
    path: electionPath(election),
    colour: winner ? colourOf(winner, parties) : GREY,
    doubts: electionDoubts(election),
    ...(only ? { picture: pictureOf(only, subject) } : {}),
  };
  const notes = pollNotes(kind);
  const lines = pollLines(subject);
  const brief = (): Card => ({
    embed: briefEmbed({ ...about, lines, notes, basis: pollBriefBasis(kind, subject) }, subject),
  });
  const full = (): Card => ({
    embed: resultEmbed(
      {
        ...about,
        description: [
          ...election.ballots.map(
            (ballot) =>
              `**${plain(ballot.post_label)}** · ${plain(wardVerdict(wardResult(ballot, election), subject))}`,
          ),
          ...(election.ballots.length === 1 ? ['', ...lines] : []),
        ],
        fields: [notesField(notes)],
        derived: POLL_BASIS,
      },
      subject,
    ),
  });
  return {
    kind: 'result',
    view: councilView.encode({ election: ref }),
    content: plain(pollHeadline(kind, subject)),
    brief,
    full,
    menus: councilMenus(subject, menuPage),
    buttons: [
      ...(first ? [{ label: 'History', view: historyView.encode({ election: ref, ward: wardRef(first) }) }] : []),
      ...councilButton(subject),
    ],
  };
}

/** A button to the council's newest election, if one is on file. */
function councilButton({ elections, council }: Subject) {
  const newest = elections.find(({ kind }) => kind === 'council');
  if (!newest) return [];
  const view = councilView.encode({ election: electionRef(newest, council) });
  return [{ label: `Council, ${dayInWords(newest.election_date)}`, view }];
}

/** The picture of the only ward. */
function pictureOf(ballot: Ballot, subject: Subject) {
  return {
    name: `wards/${ballotSlug(ballot)}`,
    words: wardPictureWords(wardResult(ballot, subject.election), subject),
  };
}
