import { electionDoubts } from '../render/doubt-words.ts';
import { noPollWords } from '../render/no-poll.ts';
import { count } from '../render/numbers.ts';
import { partyColour, partyLabel } from '../render/party-name.ts';
import { electionPath, wardsPath } from '../render/paths.ts';
import { readingNotes, readingSources } from '../render/reading-words.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { decidingMajority, votesEach } from '../render/ward-figures.ts';
import { ORDER_WORDS, UNEQUAL, wardsAnswer } from '../render/wards.ts';
import { electedOn } from '../results/elected.ts';
import type { Affiliation } from '../results/parties.ts';
import type { Ballot } from '../results/schema.ts';
import { distinctSources } from '../results/sources.ts';
import { votesCounted } from '../results/votes.ts';
import { WARD_ORDERS, type WardOrder } from '../results/ward-orders.ts';
import { countsPapers, hasUnequalVotes, rankedWards } from '../results/ward-ranking.ts';
import { wardsWonBy } from '../results/wards-won.ts';
import type { PageContent } from './page.tsx';
import { wordsOf } from './reply-words.ts';
import { WardWinners } from './ward-winners.tsx';

/** The page of an election's wards in order: all of them, or those that one party won. */
export function wardsPage(order: WardOrder, wonBy: Affiliation | null, subject: Subject): PageContent {
  const { council, election, parties } = subject;
  const wards = rankedWards(wardsWonBy(wonBy, election.ballots), order);
  const answer = wardsAnswer({ wards, order, wonBy }, 1, subject);
  const words = wordsOf(answer);
  const path = wardsPath(election, order, wonBy);
  const elected = wards.flatMap((ballot) => electedOn(ballot).people);
  const party = wonBy ? ` party:${partyLabel(wonBy, parties)}` : '';
  return {
    preview: {
      title: `${words.title} · ${council.name}`,
      description: `${words.headline}.`,
      path,
      colour: partyColour(wonBy, parties),
    },
    answer,
    heading: words.title,
    verdict: `${words.headline}.`,
    above: [{ label: `${council.name}, ${dayInWords(election.election_date)}`, path: electionPath(election) }],
    command: `/wards sort:${order}${party} election:${election.election_id}`,
    basis: words.basis,
    doubts: electionDoubts(election, wards),
    sources: distinctSources([election, ...readingSources(election, elected)]),
    notes: [...(hasUnequalVotes(wards) ? [UNEQUAL] : []), ...readingNotes(election, parties, elected)],
    body: (
      <>
        <Orders shown={order} wonBy={wonBy} subject={subject} />
        <Ranking wards={wards} byPapers={order === 'votes' && countsPapers(wards)} subject={subject} page={path} />
      </>
    ),
  };
}

/** Links to the same wards in other orders. */
function Orders({ shown, wonBy, subject }: { shown: WardOrder; wonBy: Affiliation | null; subject: Subject }) {
  return (
    <nav aria-label="Order">
      {'In order: '}
      {WARD_ORDERS.map((order, index) => (
        <>
          {index > 0 && ' · '}
          <a href={wardsPath(subject.election, order, wonBy)} aria-current={order === shown ? 'page' : undefined}>
            {ORDER_WORDS[order]}
          </a>
        </>
      ))}
    </nav>
  );
}

interface RankingProps {
  wards: readonly Ballot[];
  /** Whether they are in the order of ballot papers. */
  byPapers: boolean;
  subject: Subject;
  /** The path of the page. */
  page: string;
}

function Ranking({ wards, byPapers, subject, page }: RankingProps) {
  const unequal = hasUnequalVotes(wards);
  return (
    <table>
      <caption>Who was elected, votes counted, and the majority that decided the last seat (derived)</caption>
      <thead>
        <tr>
          <th scope="col">Ward</th>
          {byPapers && (
            <th scope="col" class="n">
              Ballot papers
            </th>
          )}
          <th scope="col" class="n">
            Votes
          </th>
          <th scope="col" class="n">
            Majority
          </th>
        </tr>
      </thead>
      <tbody>
        {wards.map((ballot, index) => (
          <tr>
            <th scope="row">
              {`${count(index + 1)}. `}
              <WardWinners ballot={ballot} subject={subject} page={page} />
            </th>
            {byPapers && <td>{count(ballot.turnout_reported)}</td>}
            <td>
              {ballot.cancelled_poll ? noPollWords(ballot) : count(votesCounted(ballot))}
              {unequal && !ballot.cancelled_poll && votesEach(ballot) && <div>{votesEach(ballot)}</div>}
            </td>
            <td>{ballot.cancelled_poll ? '–' : decidingMajority(ballot)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
