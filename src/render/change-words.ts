import { isGroup } from '../results/parties.ts';
import { shareLead } from '../results/share.ts';
import type { WardChange } from '../results/ward-change.ts';
import { yearOf } from '../results/year.ts';
import { pointsSigned } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import type { Subject } from './subject.ts';
import { dayInWords } from './text.ts';

const INDEPENDENTS = 'not compared: independents are not a party';

/** Each party with the change in its share: "+3.2 points", "did not stand in 2019". */
export function changeWords(
  change: WardChange,
  { parties }: Pick<Subject, 'parties'>,
): { party: string; change: string }[] {
  const since = change.since.election_date;
  const didNotStand = (day: string, other: string) =>
    day.slice(0, 4) === other.slice(0, 4) ? `did not stand on ${dayInWords(day)}` : `did not stand in ${yearOf(day)}`;
  return change.parties.flatMap(({ party, now, before }) => {
    const name = partyLabel(party, parties);
    if (isGroup(party)) return [{ party: name, change: INDEPENDENTS }];
    if (now && before) return [{ party: name, change: pointsSigned(shareLead(now, before)) }];
    if (now) return [{ party: name, change: didNotStand(since, change.day) }];
    return before ? [{ party: name, change: didNotStand(change.day, since) }] : [];
  });
}
