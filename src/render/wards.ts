import { electedOn } from '../results/elected.ts';
import { partyRef } from '../results/ids.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot } from '../results/schema.ts';
import { distinctSources } from '../results/sources.ts';
import { votesCounted } from '../results/votes.ts';
import type { WardOrder } from '../results/ward-orders.ts';
import { countsPapers, hasUnequalVotes } from '../results/ward-ranking.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Card, TwoFormAnswer } from './answer.ts';
import { briefEmbed } from './brief-embed.ts';
import { ballotDoubts } from './doubt-words.ts';
import { notesField, resultEmbed } from './embed.ts';
import { electedGap, noPollWords } from './no-poll.ts';
import { count, counted } from './numbers.ts';
import { pageOf, turnButtons } from './pagination.ts';
import { colourOf, GREY, partyLabel, shortName, square } from './party-name.ts';
import { wardsPath } from './paths.ts';
import { readingNotes, readingSources } from './reading-words.ts';
import { dated, type Subject } from './subject.ts';
import { plain } from './text.ts';
import { councilView, wardsView } from './views.ts';
import { decidingMajority, TIE, votesEach } from './ward-figures.ts';
import { wardMenu } from './ward-menu.ts';
import { wardsBrief, wardsTitle } from './wards-brief.ts';
import { listed } from './words.ts';
import { yearMenu } from './year-menu.ts';

const WARDS_A_PAGE = 10;

export const ORDER_WORDS: Record<WardOrder, string> = {
  closest: 'closest first',
  safest: 'safest first',
  votes: 'most votes counted first',
  name: 'by name',
};

export const UNEQUAL =
  'Voters had as many votes as their ward had seats, so totals of votes in wards marked “a voter” are not comparable with the others.';

/** Wards in order: all of them, or those that one party won. */
export interface RankedWards {
  wards: readonly Ballot[];
  order: WardOrder;
  wonBy: Affiliation | null;
}

/** Wards ranked, ten a page. @param asked the page, from 1 */
export function wardsAnswer({ wards, order, wonBy }: RankedWards, asked: number, subject: Subject): TwoFormAnswer {
  const { items, number, pages, first } = pageOf(wards, WARDS_A_PAGE, asked);
  const party = wonBy && partyRef(wonBy);
  const elected = items.flatMap((ballot) => electedOn(ballot).people);
  const view = (to: number) => wardsView.encode({ election: subject.ref, order, party, page: to });
  const scope = wonBy ? `${numberOf(wards)} won by ${shortName(wonBy, subject.parties)}` : numberOf(wards);
  const unequal = hasUnequalVotes(wards);
  const byPapers = order === 'votes' && countsPapers(wards);
  const sorted = byPapers ? 'most ballot papers issued first' : ORDER_WORDS[order];
  const figuresOf = (ballot: Ballot) => [
    ...(byPapers ? [counted(ballot.turnout_reported, 'ballot paper')] : []),
    votesIn(ballot, unequal),
  ];
  const card = () => ({
    path: wardsPath(subject.election, order, wonBy),
    colour: wonBy ? colourOf(wonBy, subject.parties) : GREY,
    doubts: items.flatMap((ballot) => ballotDoubts(ballot, subject.election)),
    sources: distinctSources([subject.election, ...readingSources(subject.election, elected)]),
  });
  const page = { items, first, order, byPapers };
  const range = pages > 1 ? ` (${count(first)} to ${count(first + items.length - 1)} of ${count(wards.length)})` : '';
  const title = dated(wardsTitle(page, wonBy && partyLabel(wonBy, subject.parties)), subject);
  const brief = (): Card => ({
    embed: briefEmbed({ ...card(), title: title + range, ...wardsBrief(page, subject) }, subject),
  });
  const full = (): Card => ({
    embed: resultEmbed(
      {
        ...card(),
        title,
        description: [
          `${scope}${pages > 1 ? `, page ${number} of ${pages}` : ''}`,
          '',
          ...items.map((ballot, index) => wardLine(ballot, first + index, figuresOf(ballot), subject)),
        ],
        fields: [
          notesField([...(unequal ? [UNEQUAL] : []), ...readingNotes(subject.election, subject.parties, elected)]),
        ],
        derived:
          'Votes of each candidate are recorded; votes counted and majority (the one that decided the last seat) are derived',
      },
      subject,
    ),
  });
  return {
    kind: 'result',
    view: view(number),
    content: `${dated(plain(subject.council.name), subject)}: ${scope}, ${sorted}${leader(items, first, order, figuresOf)}`,
    brief,
    full,
    menus: [
      ...wardMenu(items, subject, { atPage: view }),
      ...yearMenu(subject, (other) => wardsView.encode({ election: other, order, party })),
    ],
    buttons: [
      ...turnButtons({ number, pages }, view),
      { label: 'Council', view: councilView.encode({ election: subject.ref }) },
    ],
  };
}

/** "17 wards", "17 wards and 1 by-election". */
function numberOf(ballots: readonly Ballot[]): string {
  const byElections = ballots.filter(({ by_election }) => by_election).length;
  const wards = ballots.length - byElections;
  return listed([
    ...(wards > 0 || byElections === 0 ? [counted(wards, 'ward')] : []),
    ...(byElections > 0 ? [counted(byElections, 'by-election')] : []),
  ]);
}

/** The first ward and the figure it is ranked by: "; first is Chellaston, majority 85". */
function leader(
  [ward]: readonly Ballot[],
  first: number,
  order: WardOrder,
  figuresOf: (ballot: Ballot) => string[],
): string {
  if (!ward || order === 'name') return '';
  const figure = order === 'votes' ? figuresOf(ward)[0] : majorityIn(ward);
  return `; ${first === 1 ? 'first' : `number ${count(first)}`} is ${plain(wardTitle(ward))}, ${figure}`;
}

function wardLine(ballot: Ballot, position: number, figures: readonly string[], { parties }: Subject): string {
  const { people, tied } = electedOn(ballot);
  const squares = people.map((person) => square(person, parties)).join('');
  const winners = [...new Map(people.map((person) => [partyKey(person), shortName(person, parties)])).values()];
  const names = people.map(({ person_name }) => plain(writtenName(person_name)));
  const level = tied.map(({ person_name }) => plain(writtenName(person_name)));
  const won = [
    ...(people.length > 0 ? [`${squares} ${listed(names)} (${listed(winners)})`] : []),
    ...(level.length > 0 ? [`${listed(level)} tied for ${lastSeats(ballot)}`] : []),
  ];
  const rest = ballot.cancelled_poll ? [noPollWords(ballot)] : [...figures, majorityIn(ballot, '**')];
  const elected = won.length > 0 ? won : [`elected: ${electedGap(ballot)}`];
  return [`${count(position)}. **${plain(wardTitle(ballot))}**`, ...elected, ...rest].join(' · ');
}

/** "6,318 votes"; "6,318 votes (up to 2 a voter)" if voters in other wards had fewer or more. */
function votesIn(ballot: Ballot, unequal: boolean): string {
  const each = unequal ? votesEach(ballot) : null;
  return counted(votesCounted(ballot), 'vote') + (each ? ` (${each})` : '');
}

function lastSeats(ballot: Ballot): string {
  const seats = ballot.seats_contested - electedOn(ballot).people.length;
  return seats > 1 ? `the last ${count(seats)} seats` : 'the last seat';
}

/** "majority 85", or "a tie". @param mark put around the figure */
function majorityIn(ballot: Ballot, mark = ''): string {
  const figure = decidingMajority(ballot);
  return figure === TIE ? `a ${mark}${TIE}${mark}` : `majority ${mark}${figure}${mark}`;
}
