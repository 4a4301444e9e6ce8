import type { SeatChange } from '../../results/night/seat-changes.ts';
import { isIndependent, isLump } from '../../results/parties.ts';
import { partyLabel } from '../party-name.ts';
import { beforeNoun, inWords, listed } from '../words.ts';
import type { NightSubject } from './night-subject.ts';

/** "Labour hold"; "two Conservative gains from Labour"; "Labour hold and Green gain". Not escaped. */
export function seatChangesWords(changes: readonly SeatChange[], parties: NightSubject['parties']): string {
  const kinds = Map.groupBy(changes, (change) => JSON.stringify(change));
  return listed(
    [...kinds.values()].flatMap((same) => same.slice(0, 1).map((change) => words(change, same.length, parties))),
  );
}

function words({ party, outcome, from }: SeatChange, number: number, parties: NightSubject['parties']): string {
  const name = beforeNoun(partyLabel(party, parties));
  const what = outcome === 'not comparable' ? 'elected' : `${outcome}${number > 1 ? 's' : ''}`;
  const loser =
    from && !isLump(from) ? ` from ${isIndependent(from) ? 'an independent' : partyLabel(from, parties)}` : '';
  return `${number > 1 ? `${inWords(number)} ` : ''}${name} ${what}${loser}`;
}
