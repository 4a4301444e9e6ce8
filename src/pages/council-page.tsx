import { sameDayNotes } from '../render/by-election-words.ts';
import { councilAnswer } from '../render/council.ts';
import {
  combinationsHeading,
  combinationWords,
  controlWords,
  councilBasis,
  councilNotes,
  councilPictureWords,
  councilVerdict,
  markWords,
  noCombinations,
  votesOnTheDay,
} from '../render/council-words.ts';
import { electionDoubts } from '../render/doubt-words.ts';
import { inferredNotes } from '../render/inferred-words.ts';
import { count, counted, NOT_RECORDED } from '../render/numbers.ts';
import { partyColour, partyLabel } from '../render/party-name.ts';
import { electionPath, partyPath } from '../render/paths.ts';
import { readingSources } from '../render/reading-words.ts';
import { asElectedText, seatsHeading, seatsWords, vacantText } from '../render/seats-words.ts';
import { dated, type Subject } from '../render/subject.ts';
import { capitalised, dayInWords } from '../render/text.ts';
import { councilTurnoutFigures } from '../render/turnout-words.ts';
import type { CouncilResult } from '../results/council-result.ts';
import { seatGains } from '../results/seat-gains.ts';
import { distinctSources, listSources } from '../results/sources.ts';
import type { WardSorting } from '../results/ward-sorting.ts';
import { PartyName } from './marks.tsx';
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
    command: `/council name:${council.name} election:${election.election_id}`,
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
            <dt>{`Majority mark: ${count(result.mark)} of ${count(result.seats)}`}</dt>
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

function SeatTable({ result, subject }: { result: CouncilResult; subject: Subject }) {
  const { composition } = result;
  if (!composition) return null;
  const isAfterOnly = composition.rows.every(({ before }) => before === null);
  const columns = isAfterOnly ? ['After'] : ['Before', 'After', 'Change'];
  const more = [vacantText(composition), asElectedText(composition, subject.parties)].filter((line) => line !== null);
  return (
    <>
      <table>
        <caption>{seatsHeading(result.composition, result.seats)}</caption>
        <Head columns={columns} />
        <tbody>
          {composition.rows.map((row) => {
            const { before, after, change } = seatsWords(row);
            return (
              <tr>
                <th scope="row">
                  <PartyName of={row} parties={subject.parties} />
                </th>
                {(isAfterOnly ? [after] : [before, after, change]).map((figure) => (
                  <td>{figure}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {more.map((line) => (
        <p class="quiet">{line}.</p>
      ))}
    </>
  );
}

function VoteTable({ result, subject: { election, parties } }: { result: CouncilResult; subject: Subject }) {
  return (
    <table>
      <caption>{`${counted(result.seatsContested, 'seat')} won that day, votes and share of all votes cast (derived)`}</caption>
      <Head columns={['Won', 'Votes', 'Share']} />
      <tbody>
        {result.parties.map((party) => {
          // A column is too narrow for words; the notes say why a figure is a minimum.
          const least = party.atLeast ? '≥ ' : '';
          const { votes, share } = votesOnTheDay({ ...party, atLeast: false });
          return (
            <tr>
              <th scope="row">
                <a href={partyPath(election, party)}>
                  <PartyName of={party} parties={parties} />
                </a>
              </th>
              <td>{count(party.won)}</td>
              <td>{least + votes}</td>
              <td>{least + share}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Head({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">Party</th>
        {columns.map((name) => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
  );
}

function Combinations({ result, subject }: { result: CouncilResult; subject: Subject }) {
  const combinations = combinationWords(result, subject);
  if (combinations.length === 0 && !result.composition) return null;
  return (
    <section aria-labelledby="combinations">
      <h2 id="combinations">{combinationsHeading(result)}</h2>
      {combinations.length === 0 ? (
        <p>{`${capitalised(noCombinations(result, subject))}.`}</p>
      ) : (
        <ul>
          {combinations.map(({ members, seats }) => (
            <li>{`${members} = ${seats}`}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
