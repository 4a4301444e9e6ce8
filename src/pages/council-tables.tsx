/** The tables and lists of an election as a whole, by party. */
import { combinationsHeading, combinationWords, noCombinations, votesOnTheDay } from '../render/council-words.ts';
import { count, counted } from '../render/numbers.ts';
import { electionPath, partyPath } from '../render/paths.ts';
import { asElectedText, seatsHeading, seatsWords, vacantText } from '../render/seats-words.ts';
import type { Subject } from '../render/subject.ts';
import { capitalised } from '../render/text.ts';
import type { CouncilResult } from '../results/council-result.ts';
import { linkFrom } from './link-from.ts';
import { PartyName } from './marks.tsx';

/** The seats before and after, or only after if the seats before are not recorded. */
export function SeatTable({ result, subject }: { result: CouncilResult; subject: Subject }) {
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

/** What each party won that day. */
export function VoteTable({ result, subject: { election, parties } }: { result: CouncilResult; subject: Subject }) {
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
                <a href={linkFrom(electionPath(election), partyPath(election, party))}>
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

/** The smallest combinations of parties that reach a majority. */
export function Combinations({ result, subject }: { result: CouncilResult; subject: Subject }) {
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
