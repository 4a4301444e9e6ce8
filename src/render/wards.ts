import { electedOn } from '../results/elected.ts';
import { partyRef } from '../results/ids.ts';
import { majorityOn } from '../results/majority.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import type { Ballot } from '../results/schema.ts';
import { votesCounted } from '../results/votes.ts';
import type { WardOrder } from '../results/ward-ranking.ts';
import type { Answer } from './answer.ts';
import { ballotDoubts, noMajorityWords } from './doubt-words.ts';
import { resultEmbed } from './embed.ts';
import { electedGap, noPollWords } from './no-poll.ts';
import { count, counted } from './numbers.ts';
import { pageOf, turnButtons } from './pagination.ts';
import { colourOf, GREY, shortName, square } from './party-name.ts';
import { electionPath } from './paths.ts';
import { dated, type Subject } from './subject.ts';
import { plain } from './text.ts';
import { councilView, wardsView } from './views.ts';
import { wardMenu } from './ward-menu.ts';
import { wardTitle } from './ward-words.ts';
import { listed } from './words.ts';

const WARDS_A_PAGE = 10;

const ORDER_WORDS: Record<WardOrder, string> = {
  closest: 'closest first',
  safest: 'safest first',
  votes: 'most votes counted first',
  name: 'by name',
};

/** Wards in order: all of them, or those that one party won. */
export interface RankedWards {
  wards: readonly Ballot[];
  order: WardOrder;
  wonBy: Affiliation | null;
}

/** Wards ranked, ten a page. @param asked the page, from 1 */
export function wardsAnswer({ wards, order, wonBy }: RankedWards, asked: number, subject: Subject): Answer {
  const { items, number, pages, first } = pageOf(wards, WARDS_A_PAGE, asked);
  const party = wonBy && partyRef(wonBy);
  const view = (to: number) => wardsView.encode({ election: subject.ref, order, party, page: to });
  const scope = wonBy
    ? `${counted(wards.length, 'ward')} won by ${shortName(wonBy, subject.parties)}`
    : counted(wards.length, 'ward');
  return {
    kind: 'result',
    view: view(number),
    content: `${dated(plain(subject.council.name), subject)}: ${scope}, ${ORDER_WORDS[order]}${leader(items, first, order)}`,
    embed: resultEmbed(
      {
        title: dated(`Wards of ${subject.council.name}, ${ORDER_WORDS[order]}`, subject),
        path: electionPath(subject.election),
        colour: wonBy ? colourOf(wonBy, subject.parties) : GREY,
        description: [
          `${scope}${pages > 1 ? `, page ${number} of ${pages}` : ''}`,
          '',
          ...items.map((ballot, index) => wardLine(ballot, first + index, subject)),
        ],
        doubts: items.flatMap((ballot) => ballotDoubts(ballot, subject.election)),
        fields: [],
        derived:
          'Votes of each candidate are recorded; votes counted and majority (the one that decided the last seat) are derived',
      },
      subject,
    ),
    menus: wardMenu(items, subject, { atPage: view }),
    buttons: [
      ...turnButtons({ number, pages }, view),
      { label: 'Council', view: councilView.encode({ election: subject.ref }) },
    ],
  };
}

/** The first ward and the figure it is ranked by: "; first is Chellaston, majority 85". */
function leader([ward]: readonly Ballot[], first: number, order: WardOrder): string {
  if (!ward || order === 'name') return '';
  const figure = order === 'votes' ? counted(votesCounted(ward), 'vote') : `majority ${majorityIn(ward)}`;
  return `; ${first === 1 ? 'first' : `number ${count(first)}`} is ${plain(ward.post_label)}, ${figure}`;
}

function wardLine(ballot: Ballot, position: number, { parties }: Subject): string {
  const { people } = electedOn(ballot);
  const squares = people.map((person) => square(person, parties)).join('');
  const winners = [...new Map(people.map((person) => [partyKey(person), shortName(person, parties)])).values()];
  const names = people.map(({ person_name }) => plain(person_name));
  const won =
    people.length === 0 ? `elected: ${electedGap(ballot)}` : `${squares} ${listed(names)} (${listed(winners)})`;
  const votes = ballot.cancelled_poll
    ? noPollWords(ballot)
    : `${counted(votesCounted(ballot), 'vote')} · majority **${majorityIn(ballot)}**`;
  return `${count(position)}. **${plain(wardTitle(ballot))}** · ${won} · ${votes}`;
}

function majorityIn(ballot: Ballot): string {
  const majority = majorityOn(ballot);
  return majority ? count(majority.deciding.votes) : noMajorityWords(ballot);
}
