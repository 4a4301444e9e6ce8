import { datedDoubts } from '../render/doubt-words.ts';
import { historyAnswer } from '../render/history.ts';
import { historyPicture } from '../render/history-picture.ts';
import { historyNotes, outcomeWords, sharesWords } from '../render/history-words.ts';
import { partyColour, partyLabel } from '../render/party-name.ts';
import { comparePath, electionPath, historyPath, wardPath } from '../render/paths.ts';
import { readingSources } from '../render/reading-words.ts';
import type { Subject } from '../render/subject.ts';
import { capitalised, dayInWords } from '../render/text.ts';
import { writtenName } from '../results/person-name.ts';
import { distinctSources, listSources } from '../results/sources.ts';
import type { Contest } from '../results/ward-history.ts';
import { markClass } from './marks.tsx';
import type { PageContent } from './page.tsx';
import { wordsOf } from './reply-words.ts';
import { Unbroken } from './unbroken.tsx';

/** The page of a ward through the years. @param subject the newest election @param contests earliest first */
export function historyPage(contests: readonly [Contest, ...Contest[]], subject: Subject): PageContent {
  const newest = contests.at(-1) ?? contests[0];
  const { ballot, elected } = newest.result;
  const { council, election, pictures, parties } = subject;
  const ward = ballot.post_label;
  const { name, words } = historyPicture(contests, subject);
  const picture = pictures[name];
  const answer = historyAnswer(contests, subject);
  const { title, headline, basis } = wordsOf(answer);
  return {
    preview: {
      title: `${title} · ${council.name}`,
      description: `${headline}.`,
      path: historyPath(election, ballot),
      colour: partyColour(elected.people[0] ?? null, parties),
      picture: picture && { ...picture, words },
    },
    answer,
    heading: title,
    verdict: `${headline}.`,
    above: [
      { label: `${council.name}, ${dayInWords(election.election_date)}`, path: electionPath(election) },
      { label: ward, path: wardPath(election, ballot) },
    ],
    command: `/history ward:${ward}, ${council.name}`,
    basis,
    doubts: datedDoubts(contests.map(({ result, election: of }) => ({ ballot: result.ballot, election: of }))),
    sources: distinctSources(
      contests.flatMap(({ election: of, result }) => [
        of,
        ...listSources(result.inferred),
        ...readingSources(of, result.ballot.candidates),
      ]),
    ),
    notes: historyNotes(contests, subject),
    body: contests
      .map((contest, index) => <Year contest={contest} before={contests[index - 1]} subject={subject} />)
      .toReversed(),
  };
}

function Year({ contest, before, subject }: { contest: Contest; before: Contest | undefined; subject: Subject }) {
  const { result, election } = contest;
  const { ballot, elected } = result;
  return (
    <section>
      <h2>
        <a href={wardPath(election, ballot)}>{dayInWords(election.election_date)}</a>
        {ballot.by_election && ' (by-election)'}
      </h2>
      {elected.people.map((person) => (
        <div class={markClass(person)}>
          {`${partyLabel(person, subject.parties)}: `}
          <b>{writtenName(person.person_name)}</b>
        </div>
      ))}
      <div>{capitalised(outcomeWords(contest, subject))}</div>
      <div>
        <Unbroken text={sharesWords(contest, subject)} />
      </div>
      {before && (
        <div>
          <a href={comparePath(sideOf(before), sideOf(contest))}>
            {`Compare with ${dayInWords(before.election.election_date)}`}
          </a>
        </div>
      )}
    </section>
  );
}

function sideOf({ election, result }: Contest) {
  return { election, ballot: result.ballot };
}
