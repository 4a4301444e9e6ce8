import { sameDayNotes } from '../render/by-election-words.ts';
import { councilAnswer } from '../render/council.ts';
import {
  controlWords,
  councilBasis,
  councilNotes,
  councilPictureWords,
  councilVerdict,
  markHeading,
  markWords,
  votesOnTheDay,
} from '../render/council-words.ts';
import { electionDoubts } from '../render/doubt-words.ts';
import { inferredNotes } from '../render/inferred-words.ts';
import { NOT_RECORDED } from '../render/numbers.ts';
import { partyColour, partyLabel } from '../render/party-name.ts';
import { electionPath } from '../render/paths.ts';
import { readingSources } from '../render/reading-words.ts';
import { dated, type Subject } from '../render/subject.ts';
import { capitalised, dayInWords } from '../render/text.ts';
import { councilTurnoutFigures } from '../render/turnout-words.ts';
import type { CouncilResult } from '../results/council-result.ts';
import { seatGains } from '../results/seat-gains.ts';
import { distinctSources, listSources } from '../results/sources.ts';
import type { WardSorting } from '../results/ward-sorting.ts';
import { Combinations, SeatTable, VoteTable } from './council-tables.tsx';
import { OtherElections } from './other-elections.tsx';
import type { PageContent } from './page.tsx';
import { SeatGainsList } from './seat-gains.tsx';
import { WardTable } from './ward-table.tsx';

/** The page of an election as a whole. */
export function councilPage(result: CouncilResult, subject: Subject, sorting: WardSorting | null): PageContent {
  const { council, election, pictures, parties } = subject;
  const holder = result.after?.holder;
  const gains = seatGains(election);
  const verdict = `${capitalised(councilVerdict(result, subject))}.`;
  return {
    preview: {
      title: dated(council.name, subject),
      description: `${verdict} ${votesInWords(result, subject)}`,
      path: electionPath(election),
      colour: partyColour(typeof holder === 'object' ? holder : null, parties),
      picture: pictures.council && { ...pictures.council, words: councilPictureWords(result, subject) },
    },
    answer: councilAnswer(result, subject),
    heading: dated(council.name, subject),
    verdict,
    above: [],
    command: `/council election:${election.election_id}`,
    basis: councilBasis(result),
    doubts: electionDoubts(election),
    sources: distinctSources([
      election,
      ...listSources(result.composition),
      ...listSources(result.seatsChanged),
      ...readingSources(election),
    ]),
    notes: [
      ...councilNotes(result, subject),
      ...inferredNotes(gains.wards.map(({ inferred }) => inferred)),
      ...sameDayNotes(subject),
    ],
    body: (
      <>
        <dl>
          <div>
            <dt>Control after</dt>
            <dd>{capitalised(controlWords('after', result, subject))}</dd>
          </div>
          <div>
            <dt>Control before</dt>
            <dd>{capitalised(controlWords('before', result, subject))}</dd>
          </div>
          <div>
            <dt>Administration</dt>
            <dd>{capitalised(NOT_RECORDED)}</dd>
          </div>
          <div>
            <dt>{markHeading(result)}</dt>
            <dd>{markWords(result, subject)}</dd>
          </div>
          {councilTurnoutFigures(election).map(({ name, value }) => (
            <div>
              <dt>{name}</dt>
              <dd>{capitalised(value)}</dd>
            </div>
          ))}
        </dl>
        <SeatTable result={result} subject={subject} />
        <SeatGainsList gains={gains} result={result} subject={subject} />
        <WardTable subject={subject} sorting={sorting} />
        <VoteTable result={result} subject={subject} />
        <Combinations result={result} subject={subject} />
        <OtherElections subject={subject} />
      </>
    ),
  };
}

function votesInWords(result: CouncilResult, { parties, election }: Subject): string {
  const each = result.parties.map((party) => `${partyLabel(party, parties)} ${votesOnTheDay(party).share}`);
  return `Votes on ${dayInWords(election.election_date)}: ${each.join(', ')}, of all votes cast.`;
}
