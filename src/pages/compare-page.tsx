import { type ComparedWard, compareAnswer, titled } from '../render/compare.ts';
import { datedDoubts } from '../render/doubt-words.ts';
import { count, percent } from '../render/numbers.ts';
import { partyColour } from '../render/party-name.ts';
import { comparePath, electionPath, wardPath } from '../render/paths.ts';
import { datedReadingNotes, readingSources } from '../render/reading-words.ts';
import { dayInWords } from '../render/text.ts';
import { wardPictureWords } from '../render/ward-picture-words.ts';
import { bothMajorities, majorityWords, votesCountedWords, wardHeadline } from '../render/ward-words.ts';
import { ballotSlug } from '../results/ids.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import { distinctSources } from '../results/sources.ts';
import type { WardComparison } from '../results/ward-comparison.ts';
import { sharesOn } from '../results/ward-history.ts';
import { wardResult } from '../results/ward-result.ts';
import { wardTitle } from '../results/ward-title.ts';
import { PartyName } from './marks.tsx';
import { type PageContent, Picture } from './page.tsx';
import type { Side } from './place.ts';
import type { Preview } from './preview.tsx';
import { wordsOf } from './reply-words.ts';
import { ShareChange } from './share-change.tsx';
import { Unbroken } from './unbroken.tsx';

/** The page of two ballots side by side. */
export function comparePage({ sides, change }: WardComparison<Side>): PageContent {
  const compared: [ComparedWard, ComparedWard] = [comparedWard(sides[0]), comparedWard(sides[1])];
  const [{ subject }] = compared;
  const answer = compareAnswer(...compared, change);
  const words = wordsOf(answer);
  const headlines = compared.map((one) => `${wardHeadline(one.result, one.subject)}.`).join(' ');
  const [picture, other] = compared.map(pictureOf);
  return {
    preview: {
      title: words.title,
      description: headlines,
      path: comparePath(...sides),
      colour: partyColour(null, []),
      picture,
    },
    answer,
    heading: words.title,
    verdict: `${words.headline}.`,
    above: [
      {
        label: `${subject.council.name}, ${dayInWords(subject.election.election_date)}`,
        path: electionPath(subject.election),
      },
      { label: wardTitle(sides[0].ballot), path: wardPath(...pair(sides[0])) },
    ],
    command: commandOf(sides),
    basis: words.basis,
    doubts: datedDoubts(sides),
    sources: distinctSources([
      ...sides.map(({ election }) => election),
      ...sides.flatMap(({ ballot, election }) => readingSources(election, ballot.candidates)),
    ]),
    notes: datedReadingNotes(sides, subject.parties),
    body: (
      <>
        {other && <Picture preview={{ picture: other }} />}
        <Figures compared={compared} />
        {change && (
          <ShareChange change={change} since={`Since ${dayInWords(change.since.election_date)}`} subject={subject} />
        )}
      </>
    ),
  };
}

function pair({ election, ballot }: Side) {
  return [election, ballot] as const;
}

function comparedWard({ ballot, election, subject }: Side): ComparedWard {
  return { result: wardResult(ballot, election), subject };
}

function commandOf([first, second]: readonly [Side, Side]): string {
  const [one, other] = [first, second].map(({ ballot }) => wardTitle(ballot));
  const days = `election:${first.election.election_id} against:${second.election.election_id}`;
  return `/compare first:${one} second:${other} ${days}`;
}

function pictureOf({ result, subject }: ComparedWard): Preview['picture'] {
  const picture = subject.pictures[`wards/${ballotSlug(result.ballot)}`];
  return picture && { ...picture, words: wardPictureWords(result, subject) };
}

/** Each party's share on both ballots, and the majorities, votes and seats under them. */
function Figures({ compared }: { compared: readonly ComparedWard[] }) {
  const [first] = compared;
  const parties = new Map<string, Affiliation>();
  for (const { result } of compared)
    for (const { party } of sharesOn(result.ballot))
      if (!parties.has(partyKey(party))) parties.set(partyKey(party), party);
  const rows = [
    { name: 'Majority', of: majorityOf },
    { name: 'Votes', of: ({ result }: ComparedWard) => votesCountedWords(result) },
    { name: 'Seats', of: ({ result }: ComparedWard) => count(result.ballot.seats_contested) },
  ];
  return (
    <table>
      <caption>✓ marks a party that won a seat; shares are of all votes cast (derived)</caption>
      <thead>
        <tr>
          <th scope="col">Party</th>
          {compared.map((one) => (
            <th scope="col" class="n">
              <a href={wardPath(one.subject.election, one.result.ballot)}>
                <Unbroken text={titled(one)} />
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...parties.values()].map((party) => (
          <tr>
            <th scope="row">{first && <PartyName of={party} parties={first.subject.parties} />}</th>
            {compared.map((one) => (
              <td>{shareIn(one, party)}</td>
            ))}
          </tr>
        ))}
        {rows.map(({ name, of }) => (
          <tr>
            <th scope="row">{name}</th>
            {compared.map((one) => (
              <td>{of(one)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The party's share, with a tick if it won a seat; a dash if it did not stand. */
function shareIn({ result }: ComparedWard, party: Affiliation): string {
  const own = sharesOn(result.ballot).find((one) => partyKey(one.party) === partyKey(party));
  if (!own) return '–';
  const won = result.elected.people.some((person) => partyKey(person) === partyKey(party));
  return percent(own.share) + (won ? ' ✓' : '');
}

/** The majority that decided the last seat. */
function majorityOf({ result, subject }: ComparedWard): string {
  const [deciding] = result.ballot.seats_contested > 1 ? bothMajorities(result, subject) : [];
  return deciding?.votes ?? majorityWords(result);
}
