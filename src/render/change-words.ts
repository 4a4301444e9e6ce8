import { isGroup } from '../results/parties.ts';
import { shareLead } from '../results/share.ts';
import type { PartyChange, WardChange } from '../results/ward-change.ts';
import { yearOf } from '../results/year.ts';
import { pointsSigned } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import type { Subject } from './subject.ts';
import { dayInWords } from './text.ts';
import { listed } from './words.ts';

const INDEPENDENTS = 'not compared: independents are not a party';

/** Each party with the change in its share, or why there is none: "+3.2 points", "did not stand in 2019". */
export function changeWords(
  change: WardChange,
  { parties }: Pick<Subject, 'parties'>,
): { party: string; change: string }[] {
  const since = change.since.election_date;
  const isOneYear = yearOf(since) === yearOf(change.day);
  const when = (day: string) => (isOneYear ? `on ${dayInWords(day)}` : `in ${yearOf(day)}`);
  const words = ({ party, now, before, mayBe }: PartyChange): string => {
    if (isGroup(party)) return INDEPENDENTS;
    const absent = when(now ? since : change.day);
    const names = listed(
      mayBe.map((one) => partyLabel(one, parties)),
      'or',
    );
    if (now && before) {
      return mayBe.length === 0 ? pointsSigned(shareLead(now, before)) : `not compared: it may mean ${names}`;
    }
    return mayBe.length === 0 ? `did not stand ${absent}` : `not compared: it may have stood ${absent} as ${names}`;
  };
  return change.parties.map((row) => ({ party: partyLabel(row.party, parties), change: words(row) }));
}
