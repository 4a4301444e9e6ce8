import { shareLead } from '../results/share.ts';
import type { WardChange } from '../results/ward-change.ts';
import { pointsSigned } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import type { Subject } from './subject.ts';

/** Each party with the change in its share: "+3.2 points", "new", "did not stand". */
export function changeWords(
  change: WardChange,
  { parties }: Pick<Subject, 'parties'>,
): { party: string; change: string }[] {
  return change.parties.flatMap(({ party, now, before }) => {
    const name = partyLabel(party, parties);
    if (now && before) return [{ party: name, change: pointsSigned(shareLead(now, before)) }];
    if (now) return [{ party: name, change: 'new' }];
    return before ? [{ party: name, change: 'did not stand' }] : [];
  });
}
