import { electionPath, wardPath } from '../render/paths.ts';
import { seatGainsSummary, wardGainsWords } from '../render/seat-gains-words.ts';
import type { Subject } from '../render/subject.ts';
import { capitalised } from '../render/text.ts';
import type { CouncilResult } from '../results/council-result.ts';
import type { SeatGains } from '../results/seat-gains.ts';
import { wardTitle } from '../results/ward-title.ts';
import { linkFrom } from './link-from.ts';

interface Props {
  gains: SeatGains;
  result: CouncilResult;
  subject: Subject;
}

/** The seats that changed hands: how many, and ward by ward who gained them from whom. */
export function SeatGainsList({ gains, result, subject }: Props) {
  const { election } = subject;
  return (
    <section aria-labelledby="gains">
      <h2 id="gains">Seats that changed hands</h2>
      <p>{capitalised(seatGainsSummary(gains, result))}.</p>
      {gains.wards.length > 0 && (
        <ul>
          {gains.wards.map((ward) => (
            <li>
              <a href={linkFrom(electionPath(election), wardPath(election, ward.ballot))}>{wardTitle(ward.ballot)}</a>
              {`: ${wardGainsWords(ward, subject)}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
