import { LIMIT } from '../discord/constants.ts';
import { wardRef } from '../results/ids.ts';
import { writtenName } from '../results/person-name.ts';
import { distinctSources, listSources } from '../results/sources.ts';
import type { Contest } from '../results/ward-history.ts';
import type { Card, TwoFormAnswer } from './answer.ts';
import { briefEmbed } from './brief-embed.ts';
import { cardAuthor } from './card-author.ts';
import { shortCouncilName } from './council-name.ts';
import { datedDoubts } from './doubt-words.ts';
import { notesField, resultEmbed } from './embed.ts';
import { historyBasis, historyLines } from './history-brief.ts';
import { historyHeadline } from './history-headline.ts';
import { historyPicture } from './history-picture.ts';
import { HISTORY_BASIS, historyNotes, methodNotes, outcomeWords, sharesWords, yearsWords } from './history-words.ts';
import { colourOf, GREY, square } from './party-name.ts';
import { historyPath } from './paths.ts';
import { readingSources } from './reading-words.ts';
import { markedIn, type Subject } from './subject.ts';
import { dayInWords, plain } from './text.ts';
import { councilView, historyView, wardView } from './views.ts';
import { wardLabel } from './ward-label.ts';
import { listed } from './words.ts';
import { yearMenu } from './year-menu.ts';

/** A ward through its elections, newest first. @param of the newest of them @param contests earliest first */
export function historyAnswer(contests: readonly [Contest, ...Contest[]], of: Subject): TwoFormAnswer {
  const elections = contests.map(({ election }) => election);
  const subject = { ...of, parties: markedIn(of.parties, elections) };
  const newest = contests.at(-1) ?? contests[0];
  const { ballot, elected } = newest.result;
  const [winner] = elected.people;
  const ward = ballot.post_label;
  const view = { election: subject.ref, ward: wardRef(ballot) };
  const card = {
    title: `${ward}, ${yearsWords(contests)}`,
    path: historyPath(subject.election, ballot),
    colour: winner ? colourOf(winner, subject.parties) : GREY,
    doubts: datedDoubts(contests.map(({ result, election }) => ({ ballot: result.ballot, election }))),
    picture: historyPicture(contests, subject),
    sources: distinctSources(
      contests.flatMap(({ election, result }) => [
        election,
        ...listSources(result.inferred),
        ...readingSources(election, result.ballot.candidates),
      ]),
    ),
  };
  const brief = (): Card => ({
    embed: briefEmbed(
      {
        ...card,
        lines: historyLines(contests, subject),
        notes: methodNotes(contests, subject),
        basis: historyBasis(contests, subject),
      },
      subject,
    ),
  });
  const full = (): Card => ({
    embed: resultEmbed(
      {
        ...card,
        author: cardAuthor(elections, [subject.council]),
        description: contests.toReversed().flatMap((contest) => contestLines(contest, subject)),
        fields: [notesField(historyNotes(contests, subject))],
        derived: HISTORY_BASIS,
      },
      subject,
    ),
    menus: yearMenu(subject, contestIn(contests), null),
  });
  return {
    kind: 'result',
    view: historyView.encode(view),
    content: plain(historyHeadline(`${ward}, ${shortCouncilName(subject.council.name)}`, contests, subject)),
    brief,
    full,
    buttons: [
      { label: wardLabel(ballot, LIMIT.buttonLabel), view: wardView.encode(view) },
      { label: 'Council', view: councilView.encode({ election: subject.ref }) },
    ],
  };
}

/** The views of a ward's own result, by election. */
function contestIn(contests: readonly Contest[]) {
  return (ref: string, electionId: string): string | null => {
    const contest = contests.find(({ election }) => election.election_id === electionId);
    return contest ? wardView.encode({ election: ref, ward: wardRef(contest.result.ballot) }) : null;
  };
}

function contestLines(contest: Contest, subject: Subject): string[] {
  const { ballot, elected } = contest.result;
  const { people } = elected;
  const squares = people.map((person) => square(person, subject.parties)).join('');
  const names = listed(people.map(({ person_name }) => writtenName(person_name)));
  return [
    `**${dayInWords(contest.election.election_date)}**${ballot.by_election ? ' (by-election)' : ''} · ${squares} ${plain(names)} · ${plain(outcomeWords(contest, subject))}`,
    plain(sharesWords(contest, subject)),
  ];
}
