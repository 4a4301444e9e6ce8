import { candidateAnswer } from '../render/candidate.ts';
import { resultWords } from '../render/candidate-words.ts';
import { ballotDoubts, datedDoubts } from '../render/doubt-words.ts';
import { LIKENESS } from '../render/other-candidacy.ts';
import { partyColour } from '../render/party-name.ts';
import { electionPath, partyPath, personPath, wardPath } from '../render/paths.ts';
import { readingNotes, readingSources } from '../render/reading-words.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { candidateResult } from '../results/candidate-result.ts';
import { writtenName } from '../results/person-name.ts';
import { distinctSources } from '../results/sources.ts';
import { wardTitle } from '../results/ward-title.ts';
import { PartyName } from './marks.tsx';
import type { PageContent } from './page.tsx';
import type { PersonPlace } from './place.ts';
import { ReplyText } from './reply-text.tsx';
import { wordsOf } from './reply-words.ts';

/** The page of one person at one election. */
export function personPage({ candidate, ballot, ref, others }: PersonPlace, subject: Subject): PageContent {
  const { council, election, parties } = subject;
  const contests = others.flatMap(({ contest }) =>
    contest ? [{ ballot: contest.result.ballot, election: contest.election }] : [],
  );
  const answer = candidateAnswer(candidateResult(candidate, ballot), subject, others, ref);
  const words = wordsOf(answer);
  return {
    preview: {
      title: words.title,
      description: `${words.headline}. ${council.name}.`,
      path: personPath(election, candidate, ref),
      colour: partyColour(candidate, parties),
    },
    answer,
    heading: words.title,
    verdict: `${words.headline}.`,
    above: [
      { label: `${council.name}, ${dayInWords(election.election_date)}`, path: electionPath(election) },
      { label: wardTitle(ballot), path: wardPath(election, ballot) },
    ],
    command: `/candidate name:${writtenName(candidate.person_name)} election:${election.election_id}`,
    basis: words.basis,
    doubts: [...ballotDoubts(ballot, election), ...datedDoubts(contests)],
    sources: distinctSources([
      election,
      ...readingSources(election, [candidate]),
      ...contests.map((one) => one.election),
    ]),
    notes: readingNotes(election, parties, [candidate]),
    body: (
      <>
        {words.lines.map((line) => (
          <p>
            <ReplyText text={line} />
          </p>
        ))}
        <dl>
          {words.figures.map(({ name, value }) => (
            <div>
              <dt>{name}</dt>
              <dd>
                <ReplyText text={value} />
              </dd>
            </div>
          ))}
        </dl>
        <Others others={others} />
        <nav aria-labelledby="more">
          <h2 id="more">More</h2>
          <ul>
            <li>
              <a href={wardPath(election, ballot)}>{`All candidates in ${wardTitle(ballot)}`}</a>
            </li>
            <li>
              <a href={partyPath(election, candidate)}>
                <PartyName of={candidate} parties={parties} />
              </a>
              {`, ${dayInWords(election.election_date)}`}
            </li>
          </ul>
        </nav>
      </>
    ),
  };
}

/** The other candidacies that may be the same person's, each with why. */
function Others({ others }: Pick<PersonPlace, 'others'>) {
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">Also on file: not proven to be the same person</h2>
      <ul>
        {others.map((one) => (
          <li>
            <a
              href={personPath(one, one, one.person)}
            >{`${one.day}: ${writtenName(one.person_name)}, ${one.party}, ${one.post_label}`}</a>
            {`${one.contest ? `, ${resultWords(one.contest.result)}` : ''} (${LIKENESS[one.likeness]})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
