import type { NightSubject } from '../render/night/night-subject.ts';
import { addressOf } from '../render/night/publisher-line.ts';
import { seatChangesWords } from '../render/night/seat-changes-words.ts';
import { ukTime } from '../render/night/uk-time.ts';
import { stateWords, WAITING } from '../render/night/ward-state-words.ts';
import { count, NOT_RECORDED } from '../render/numbers.ts';
import { capitalised } from '../render/text.ts';
import { wardVerdict } from '../render/ward-words.ts';
import { listed, signed } from '../render/words.ts';
import type { WardEvent } from '../results/night/journal.ts';
import type { Score } from '../results/night/score.ts';
import { seatChanges } from '../results/night/seat-changes.ts';
import { isDecided, type WardState } from '../results/night/ward-states.ts';
import { wardResult } from '../results/ward-result.ts';
import { PartyName } from './marks.tsx';

/** Each party's seats so far. */
export function ScoreTable({ score, night: { manifest, parties } }: { score: Score; night: NightSubject }) {
  const { vacant } = manifest;
  const isCompared = score.rows.some(({ net }) => net !== null);
  return (
    <table>
      <caption>{`Seats so far, of ${count(manifest.council_seats)}${vacant > 0 ? `; ${count(vacant)} vacant` : ''}`}</caption>
      <thead>
        <tr>
          <th scope="col">Party</th>
          <th scope="col">Not up for election</th>
          <th scope="col">Won</th>
          {isCompared && <th scope="col">Change</th>}
          <th scope="col">Seats</th>
        </tr>
      </thead>
      <tbody>
        {score.rows.map((row) => (
          <tr>
            <th scope="row">
              <PartyName of={row} parties={parties} />
            </th>
            <td>{count(row.continuing)}</td>
            <td>{count(row.won)}</td>
            {isCompared && <td>{row.net === null ? NOT_RECORDED : signed(row.net)}</td>}
            <td>
              <strong>{count(row.seats)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The wards that are not declared, with what each waits for. */
export function WaitingWards({ wards }: { wards: readonly WardState[] }) {
  const waiting = wards.filter((ward) => !isDecided(ward));
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="awaited">
      <h2 id="awaited">Not declared</h2>
      <ul class="columns">
        {waiting.map(({ ballot, status }) => (
          <li>{`${ballot.post_label}: ${status === 'declared' ? status : WAITING[status]}`}</li>
        ))}
      </ul>
    </section>
  );
}

/** The wards that are decided, the last one declared first. */
export function DeclaredWards({ wards, night }: { wards: readonly WardState[]; night: NightSubject }) {
  const decided = wards.filter(isDecided).toSorted((a, b) => (b.declaredBy?.seq ?? 0) - (a.declaredBy?.seq ?? 0));
  if (decided.length === 0) return null;
  return (
    <section aria-labelledby="declared">
      <h2 id="declared">{decided.every(({ declaredBy }) => declaredBy) ? 'Declared' : 'Declared or unopposed'}</h2>
      <ul class="results">
        {decided.map((ward) => (
          <li>
            <strong>{ward.ballot.post_label}</strong>
            {`: ${stateWords(ward)}`}
            <div>{verdictWords(ward, night)}</div>
            {ward.declaredBy && <PublishedBy event={ward.declaredBy} />}
            {ward.disputes.map((event) => (
              <Disputed event={event} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Labour hold. Fareed Hussain (Labour) elected, majority 573.": the first part if there is something to compare with. */
function verdictWords(ward: WardState, night: NightSubject): string {
  const changes = seatChanges(night.manifest, ward);
  const verdict = `${wardVerdict(wardResult(ward.ballot, night.manifest.election), night)}.`;
  const isCompared = changes?.some(({ outcome }) => outcome !== 'not comparable');
  return changes && isCompared ? `${capitalised(seatChangesWords(changes, night.parties))}. ${verdict}` : verdict;
}

function PublishedBy({ event }: { event: WardEvent }) {
  const address = addressOf(event.source);
  return (
    <div class="quiet">
      {`Published by ${listed(event.publishers.map(({ name }) => name))} · `}
      {address ? <a href={address}>source</a> : `source: ${event.source}`}
    </div>
  );
}

function Disputed({ event }: { event: Extract<WardEvent, { kind: 'disputed' }> }) {
  return (
    <>
      <div>{`Disputed at ${ukTime(event.at)}: ${event.reason}`}</div>
      <div>The declaration is valid unless an election court decides otherwise.</div>
    </>
  );
}
