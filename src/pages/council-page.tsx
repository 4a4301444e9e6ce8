import {
  COUNCIL_BASIS,
  combinationWords,
  controlWords,
  councilPictureWords,
  councilVerdict,
  markWords,
  seatsHeading,
  seatsWords,
  votesOnTheDay,
} from '../render/council-words.ts';
import { count, counted, NOT_RECORDED } from '../render/numbers.ts';
import { dated, type Occasion } from '../render/occasion.ts';
import { partyColour, partyLabel } from '../render/party-name.ts';
import { electionPath, partyPath } from '../render/paths.ts';
import { dayInWords, sentence } from '../render/text.ts';
import type { CouncilResult } from '../results/council-result.ts';
import type { SeatsHeld } from '../results/council-seats.ts';
import { type Affiliation, isGroup, partyKey } from '../results/parties.ts';
import { PartyName } from './marks.tsx';
import type { PageContent } from './page.tsx';
import { WardTable } from './ward-table.tsx';

/** The page of an election as a whole. */
export function councilPage(result: CouncilResult, notes: readonly string[], occasion: Occasion): PageContent {
  const { council, election, pictures, parties } = occasion;
  const holder = result.after?.holder;
  const verdict = `${sentence(councilVerdict(result, occasion))}.`;
  return {
    preview: {
      title: dated(council.name, occasion),
      description: `${verdict} ${votesInWords(result, occasion)}`,
      path: electionPath(election),
      colour: partyColour(typeof holder === 'object' ? holder : null, parties),
      picture: pictures.council && { ...pictures.council, words: councilPictureWords(result, occasion) },
    },
    heading: dated(council.name, occasion),
    verdict,
    above: [{ label: 'Returning Officer', path: '/' }],
    command: `/council name:${council.name} election:${election.election_date}`,
    basis: COUNCIL_BASIS,
    notes,
    body: (
      <>
        <dl>
          <div>
            <dt>Control before</dt>
            <dd>{sentence(controlWords(result.before, occasion))}</dd>
          </div>
          <div>
            <dt>Control after</dt>
            <dd>{sentence(controlWords(result.after, occasion))}</dd>
          </div>
          <div>
            <dt>Administration</dt>
            <dd>{sentence(NOT_RECORDED)}</dd>
          </div>
          <div>
            <dt>{`Majority mark: ${count(result.mark)} of ${count(result.seats)}`}</dt>
            <dd>{markWords(result, occasion)}</dd>
          </div>
        </dl>
        <Parties result={result} occasion={occasion} />
        <Combinations result={result} occasion={occasion} />
        <WardTable occasion={occasion} />
      </>
    ),
  };
}

function votesInWords(result: CouncilResult, { parties, election }: Occasion): string {
  const each = result.parties.map((party) => `${partyLabel(party, parties)} ${votesOnTheDay(party).share}`);
  return `Votes on ${dayInWords(election.election_date)}: ${each.join(', ')}, of all votes cast.`;
}

function Parties({ result, occasion }: { result: CouncilResult; occasion: Occasion }) {
  const { election, parties } = occasion;
  const seatsOf = (party: Affiliation) => result.composition?.rows.find((row) => partyKey(row) === partyKey(party));
  const stood = new Set(result.parties.map(partyKey));
  const seatedOnly = result.composition?.rows.filter((row) => !stood.has(partyKey(row))) ?? [];
  return (
    <div class="wide">
      <table>
        <caption>
          {`${seatsHeading(result)}; ${counted(result.seatsContested, 'seat')} won that day, votes and share of all votes cast (derived)`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Party</th>
            {['Before', 'After', 'Change', 'Won', 'Votes', 'Share'].map((name) => (
              <th scope="col" class="n">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.parties.map((party) => (
            <tr>
              <th scope="row">
                <a href={partyPath(election, party)}>
                  <PartyName of={party} parties={parties} />
                </a>
              </th>
              <Seats of={seatsOf(party)} />
              <td class="n">{count(party.won)}</td>
              <td class="n">{votesOnTheDay(party).votes}</td>
              <td class="n">{votesOnTheDay(party).share}</td>
            </tr>
          ))}
          {seatedOnly.map((row) => (
            <tr>
              <th scope="row">
                <PartyName of={row} parties={parties} />
              </th>
              <Seats of={row} />
              <td class="n" colspan={3}>
                {isGroup(row) ? 'counted together' : 'did not stand'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Seats({ of }: { of: SeatsHeld | undefined }) {
  const seats = of && seatsWords(of);
  return (
    <>
      <td class="n">{seats?.before ?? '–'}</td>
      <td class="n">{seats?.after ?? '–'}</td>
      <td class="n">{seats?.change ?? '–'}</td>
    </>
  );
}

function Combinations({ result, occasion }: { result: CouncilResult; occasion: Occasion }) {
  const combinations = combinationWords(result, occasion);
  if (combinations.length === 0) return null;
  return (
    <section aria-labelledby="combinations">
      <h2 id="combinations">{`Combinations that reach ${count(result.mark)} (derived)`}</h2>
      <ul>
        {combinations.map(({ members, seats }) => (
          <li>{`${members} = ${seats}`}</li>
        ))}
      </ul>
    </section>
  );
}
