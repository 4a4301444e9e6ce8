/** Whether control is certain, in words. Not escaped. */

import { majorityMark } from '../../results/control.ts';
import type { Call } from '../../results/night/journal.ts';
import { scoreOf } from '../../results/night/score.ts';
import { isDecided, type WardState } from '../../results/night/ward-states.ts';
import { isGroup, partyKey } from '../../results/parties.ts';
import { count, counted } from '../numbers.ts';
import { partyLabel } from '../party-name.ts';
import { capitalised } from '../text.ts';
import type { NightSubject } from './night-subject.ts';

/** "no overall control"; "Labour control". */
export function callWords(call: Call, { parties, manifest }: NightSubject): string {
  if (call.kind === 'no overall control') return call.kind;
  const named = [...manifest.continuing, ...manifest.election.ballots.flatMap(({ candidates }) => candidates)];
  const party = named.find((one) => !isGroup(one) && partyKey(one) === call.party);
  return `${party ? partyLabel(party, parties) : 'one party'} control`;
}

/**
 * "No overall control is certain: no party can reach 26 of 51 seats"; "Labour control is certain: 27 of 51 seats". Once every
 * ward is decided, "No overall control: no party has 26 of 51 seats".
 */
export function certainWords(call: Call, wards: readonly WardState[], night: NightSubject): string {
  const certain = wards.every(isDecided) ? '' : ' is certain';
  return `${capitalised(callWords(call, night))}${certain}: ${whyWords(call, wards, night)}`;
}

function whyWords(call: Call, wards: readonly WardState[], { manifest }: NightSubject): string {
  const size = manifest.council_seats;
  if (call.kind === 'no overall control')
    return `no party ${wards.every(isDecided) ? 'has' : 'can reach'} ${count(majorityMark(size))} of ${counted(size, 'seat')}`;
  const { rows } = scoreOf(manifest, wards);
  const row = rows.find((one) => partyKey(one) === call.party);
  return `${count(row?.seats ?? 0)} of ${counted(size, 'seat')}`;
}
