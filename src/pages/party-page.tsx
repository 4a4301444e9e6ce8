import { electionDoubts } from '../render/doubt-words.ts';
import { votesOf } from '../render/no-poll.ts';
import { count, ordinal } from '../render/numbers.ts';
import { partyAnswer } from '../render/party.ts';
import { partyColour, partyLabel } from '../render/party-name.ts';
import {
  ballotsOfParty,
  partyBasis,
  partyFigures,
  partyNotes,
  partyPictureWords,
  partyVerdict,
} from '../render/party-words.ts';
import { electionPath, partyPath, personPath, wardPath, wardsPath } from '../render/paths.ts';
import { readingSources } from '../render/reading-words.ts';
import { dated, type Subject } from '../render/subject.ts';
import { capitalised, dayInWords } from '../render/text.ts';
import { partyRef, personRef } from '../results/ids.ts';
import type { PartyResult } from '../results/party-result.ts';
import { writtenName } from '../results/person-name.ts';
import { distinctSources, listSources } from '../results/sources.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { PageContent } from './page.tsx';

/** The page of one party at an election. */
export function partyPage(result: PartyResult, subject: Subject): PageContent {
  const { party } = result;
  const { council, election, parties, pictures } = subject;
  const name = partyLabel(party, parties);
  const picture = pictures[`parties/${partyRef(party)}`];
  const words = partyPictureWords(result, subject);
  return {
    preview: {
      title: `${name} · ${dated(council.name, subject)}`,
      description: `${name} ${partyVerdict(result)}.${picture ? ` ${words}` : ''}`,
      path: partyPath(election, party),
      colour: partyColour(party, parties),
      picture: picture && { ...picture, words },
    },
    answer: partyAnswer(result, subject),
    heading: dated(`${name}, ${council.name}`, subject),
    verdict: `${capitalised(partyVerdict(result))}.`,
    above: [{ label: `${council.name}, ${dayInWords(election.election_date)}`, path: electionPath(election) }],
    command: `/party name:${name} election:${election.election_id}`,
    doubts: electionDoubts(election, ballotsOfParty(result)),
    basis: partyBasis(result),
    sources: distinctSources([
      election,
      ...listSources(result.composition),
      ...readingSources(
        election,
        result.candidates.map(({ candidate }) => candidate),
      ),
    ]),
    notes: partyNotes(result, subject),
    body: (
      <>
        {result.independents && <p>{`${name}: a group for arithmetic, not a party.`}</p>}
        <dl>
          {partyFigures(result).map((figure) => (
            <div>
              <dt>{figure.name}</dt>
              <dd>{figure.value}</dd>
            </div>
          ))}
        </dl>
        <Candidates result={result} subject={subject} />
        {result.won > 0 && (
          <p>
            <a href={wardsPath(election, 'closest', party)}>{`Wards that ${name} won, closest first`}</a>
          </p>
        )}
      </>
    ),
  };
}

function Candidates({ result, subject: { election } }: { result: PartyResult; subject: Subject }) {
  return (
    <table>
      <caption>{`${count(result.candidates.length)} candidates, in the order of the wards; place derived`}</caption>
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          <th scope="col">Votes</th>
          <th scope="col">Place</th>
        </tr>
      </thead>
      <tbody>
        {result.candidates.map(({ candidate, ballot, place, elected }) => (
          <tr class={elected ? 'won' : undefined}>
            <th scope="row">
              <a href={personPath(election, candidate, personRef(candidate, ballot))}>
                {writtenName(candidate.person_name)}
              </a>
              {elected && ' (elected)'}
              <div class="quiet">
                <a href={wardPath(election, ballot)}>{wardTitle(ballot)}</a>
              </div>
            </th>
            <td>{votesOf(candidate, ballot)}</td>
            <td>{place === null ? '–' : ordinal(place)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
