import { ballotDoubts } from '../render/doubt-words.ts';
import { inferredWords } from '../render/inferred-words.ts';
import { outcomeGap } from '../render/no-poll.ts';
import { count } from '../render/numbers.ts';
import { partyColour } from '../render/party-name.ts';
import { electionPath, wardPath } from '../render/paths.ts';
import { previousWords } from '../render/previous-words.ts';
import { readingSources } from '../render/reading-words.ts';
import { dated, type Subject } from '../render/subject.ts';
import { capitalised, dayInWords } from '../render/text.ts';
import { turnoutFigures } from '../render/turnout-words.ts';
import { wardAnswer } from '../render/ward.ts';
import { candidatesWords, wardPictureWords } from '../render/ward-picture-words.ts';
import {
  bothMajorities,
  majorityWords,
  outcomesWords,
  votesCountedWords,
  wardBasis,
  wardNotes,
  wardVerdict,
} from '../render/ward-words.ts';
import { ballotSlug } from '../results/ids.ts';
import { distinctSources, listSources } from '../results/sources.ts';
import { type WardResult, wardResult } from '../results/ward-result.ts';
import { wardTitle } from '../results/ward-title.ts';
import { CandidatesTable } from './candidates-table.tsx';
import type { PageContent } from './page.tsx';
import type { WardPlace } from './place.ts';
import { ShareChange } from './share-change.tsx';
import { WardLinks } from './ward-links.tsx';

/** The page of one ward. */
export function wardPage(place: WardPlace, subject: Subject): PageContent {
  const { ballot, change } = place;
  const result = wardResult(ballot, subject.election, place.last);
  const { elected } = result;
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
    answer: wardAnswer(result, change, subject),
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
        <CandidatesTable result={result} subject={subject} />
        <Figures result={result} subject={subject} />
        {change && (
          <ShareChange
            change={change}
            since={capitalised(previousWords(change.since.election_date, change.day, subject))}
            subject={subject}
          />
        )}
        <WardLinks place={place} subject={subject} />
      </>
    ),
  };
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
