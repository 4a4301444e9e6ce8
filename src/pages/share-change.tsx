import { changeWords } from '../render/change-words.ts';
import type { Subject } from '../render/subject.ts';
import type { WardChange } from '../results/ward-change.ts';

interface ShareChangeProps {
  change: WardChange;
  /** What the change is since. */
  since: string;
  subject: Subject;
}

/** How each party's share changed between two ballots of a ward, or why they cannot be compared. */
export function ShareChange({ change, since, subject }: ShareChangeProps) {
  return (
    <section aria-labelledby="change">
      <h2 id="change">Change in share (derived)</h2>
      <p class="quiet">{since}</p>
      {change.reason ? (
        <p>{`Not comparable: ${change.reason}.`}</p>
      ) : (
        <ul>
          {changeWords(change, subject).map((one) => (
            <li>
              {one.party} <b>{one.change}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
