import { ballotDoubts } from '../render/doubt-words.ts';
import { inferredWords } from '../render/inferred-words.ts';
import { outcomeGap, votesOf } from '../render/no-poll.ts';
import { count, percent } from '../render/numbers.ts';
import { partyColour } from '../render/party-name.ts';
import { electionPath, partyPath, wardPath } from '../render/paths.ts';
import { readingSources } from '../render/reading-words.ts';
import { dated, type Subject } from '../render/subject.ts';
import { capitalised, dayInWords } from '../render/text.ts';
import { turnoutFigures } from '../render/turnout-words.ts';
import { wardAnswer } from '../render/ward.ts';
import {
  bothMajorities,
  candidatesWords,
  majorityWords,
  outcomesWords,
  votesCountedWords,
  wardBasis,
  wardNotes,
  wardPictureWords,
  wardVerdict,
} from '../render/ward-words.ts';
import { ballotSlug } from '../results/ids.ts';
import { writtenName } from '../results/person-name.ts';
import { distinctSources, listSources } from '../results/sources.ts';
import type { WardResult } from '../results/ward-result.ts';
import { wardTitle } from '../results/ward-title.ts';
import { PartyName } from './marks.tsx';
import type { PageContent } from './page.tsx';

/** The page of one ward. */
export function wardPage(result: WardResult, subject: Subject): PageContent {
  const { ballot, elected } = result;
  const { election, council, pictures, parties } = subject;
  const picture = pictures[`wards/${ballotSlug(ballot)}`];
  const [winner] = elected.people;
  return {
    preview: {
      title: `${dated(wardTitle(ballot), subject)} · ${council.name}`,
      description: `${capitalised(wardVerdict(result, subject))}. ${candidatesWords(result, subject)}.`,
      path: wardPath(election, ballot),
      colour: partyColour(winner ?? null, parties),
      picture: picture && { ...picture, words: wardPictureWords(result, subject) },
    },
    answer: wardAnswer(result, null, subject),
    heading: dated(wardTitle(ballot), subject),
    verdict: `${capitalised(wardVerdict(result, subject))}.`,
    above: [{ label: `${council.name}, ${dayInWords(election.election_date)}`, path: electionPath(election) }],
    command: `/ward name:${wardTitle(ballot)} election:${election.election_id}`,
    basis: wardBasis(result),
    doubts: ballotDoubts(ballot, election),
    sources: distinctSources([
      election,
      ...listSources(result.inferred),
      ...readingSources(election, ballot.candidates),
    ]),
    notes: wardNotes(result, subject),
    body: (
      <>
        <Candidates result={result} subject={subject} />
        <Figures result={result} subject={subject} />
      </>
    ),
  };
}

function Candidates({ result, subject }: { result: WardResult; subject: Subject }) {
  const { election, parties } = subject;
  return (
    <table>
      <caption>Candidates, most votes first; share of all votes cast (derived)</caption>
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          <th scope="col">Votes</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {result.candidates.map(({ candidate, share }) => {
          const won = result.elected.people.includes(candidate);
          const tied = result.elected.tied.includes(candidate);
          return (
            <tr class={won ? 'won' : undefined}>
              <th scope="row">
                {writtenName(candidate.person_name)}
                {won && ' (elected)'}
                {tied && ' (tied)'}
                <div class="quiet">
                  <a href={partyPath(election, candidate)}>
                    <PartyName of={candidate} parties={parties} />
                  </a>
                </div>
              </th>
              <td>{votesOf(candidate, result.ballot)}</td>
              <td>{percent(share)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Figures({ result, subject }: { result: WardResult; subject: Subject }) {
  const { ballot } = result;
  const outcomes = outcomesWords(result, subject).map(({ label, detail }) => label + detail);
  const both = ballot.seats_contested > 1 ? bothMajorities(result, subject) : [];
  const inferred = inferredWords(result.inferred, subject.parties) ?? outcomeGap(ballot);
  const figures = [
    ['Hold or gain', (outcomes.join('; ') || inferred).replace(/^hold or gain /, '')],
    ...(both.length === 0
      ? [['Majority (derived)', majorityWords(result)]]
      : both.map(({ votes, definition }) => ['Majority (derived)', `${votes} · ${definition}`])),
    ['Seats', count(ballot.seats_contested)],
    ['Votes counted (derived)', votesCountedWords(result)],
    ...turnoutFigures(ballot).map(({ name, value }) => [name, value]),
    ['Electorate', count(ballot.total_electorate)],
    ['Ballot papers issued', count(ballot.turnout_reported)],
    ['Spoilt papers', count(ballot.spoilt_ballots)],
  ];
  return (
    <dl>
      {figures.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
