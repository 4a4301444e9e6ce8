import { byElectionAnswer } from '../render/by-election.ts';
import { POLL_BASIS, pollHeading, pollNotes, pollVerdict } from '../render/by-election-words.ts';
import { electionDoubts } from '../render/doubt-words.ts';
import type { POLL_NAMES } from '../render/election-day.ts';
import { partyColour } from '../render/party-name.ts';
import { electionPath } from '../render/paths.ts';
import { dated, type Subject } from '../render/subject.ts';
import { wardPictureWords } from '../render/ward-picture-words.ts';
import { electedOn } from '../results/elected.ts';
import { ballotSlug } from '../results/ids.ts';
import type { Ballot } from '../results/schema.ts';
import { wardResult } from '../results/ward-result.ts';
import type { WardSorting } from '../results/ward-sorting.ts';
import { CandidatesTable } from './candidates-table.tsx';
import { OtherElections } from './other-elections.tsx';
import type { PageContent } from './page.tsx';
import type { Preview } from './preview.tsx';
import { WardTable } from './ward-table.tsx';

/** The page of a poll that was not an election of the council. */
export function byElectionPage(
  kind: keyof typeof POLL_NAMES,
  subject: Subject,
  sorting: WardSorting | null,
): PageContent {
  const { council, election, parties } = subject;
  const heading = dated(`${council.name}, ${pollHeading(kind, subject)}`, subject);
  const verdict = `${pollVerdict(subject)}.`;
  const winners = election.ballots.flatMap((ballot) => electedOn(ballot).people);
  const [winner] = winners.length === 1 ? winners : [];
  const [only] = election.ballots.length === 1 ? election.ballots : [];
  return {
    preview: {
      title: heading,
      description: verdict,
      path: electionPath(election),
      colour: partyColour(winner ?? null, parties),
      picture: only && pictureOf(only, subject),
    },
    answer: byElectionAnswer(kind, subject),
    heading,
    verdict,
    above: [],
    command: `/council election:${election.election_id}`,
    basis: POLL_BASIS,
    doubts: electionDoubts(election),
    sources: election.sources,
    notes: pollNotes(kind),
    body: (
      <>
        {only && <CandidatesTable result={wardResult(only, election)} subject={subject} />}
        <WardTable subject={subject} sorting={sorting} />
        <OtherElections subject={subject} />
      </>
    ),
  };
}

function pictureOf(ballot: Ballot, subject: Subject): Preview['picture'] {
  const picture = subject.pictures[`wards/${ballotSlug(ballot)}`];
  return picture && { ...picture, words: wardPictureWords(wardResult(ballot, subject.election), subject) };
}
