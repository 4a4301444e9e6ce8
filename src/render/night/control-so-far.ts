/** Who controls the council as far as the count shows. Only arithmetic: nothing is projected. */
import { certainControl } from '../../results/night/certainty.ts';
import { ANY_OTHER, type PartyReach, reachOf } from '../../results/night/reach.ts';
import { isDecided, type WardState } from '../../results/night/ward-states.ts';
import { partyKey } from '../../results/parties.ts';
import { count } from '../numbers.ts';
import { partyShortForm } from '../party-short-form.ts';
import { listed } from '../words.ts';
import { callWords, certainWords } from './control-words.ts';
import type { NightSubject } from './night-subject.ts';

/** More parties are counted. */
const MOST_PARTIES = 3;

/** "no overall control is certain"; "control is not certain yet"; once all wards are decided, "no overall control"; "control is not worked out" if the seats do not add up. Not escaped. */
export function controlSoFar(wards: readonly WardState[], night: NightSubject): string {
  const call = certainControl(night.manifest, wards);
  if (!call) return `control is not ${reachOf(night.manifest, wards) ? 'certain yet' : 'worked out'}`;
  return wards.every(isDecided) ? callWords(call, night) : `${callWords(call, night)} is certain`;
}

/**
 * "26 for a majority: Lab needs 2 of the 4 seats that it can still win and Con needs 14 of the 15 seats"; why, if control is certain. Not escaped.
 * @param partyName how to name a party
 */
export function stillNeeded(wards: readonly WardState[], night: NightSubject, partyName = partyShortForm): string {
  const { manifest } = night;
  const call = certainControl(manifest, wards);
  if (call) return certainWords(call, wards, night);
  const reach = reachOf(manifest, wards);
  if (!reach) return 'Control is not worked out: the seats on file do not add up to the council’s';
  const able = reach.parties
    .filter(({ party, possible }) => party !== ANY_OTHER && possible >= reach.mark)
    .toSorted((a, b) => b.certain - a.certain || b.possible - a.possible);
  const heading = `${count(reach.mark)} for a majority`;
  const parts = able.slice(0, MOST_PARTIES).map((party, index) => {
    return needWords(party, nameOf(party.party, night, partyName), index, reach.mark);
  });
  const more = able.length - parts.length;
  const all = more > 0 ? [...parts, `${count(more)} more can still reach it`] : parts;
  return all.length === 0 ? heading : `${heading}: ${listed(all)}`;
}

function needWords({ certain, possible }: PartyReach, name: string, index: number, mark: number): string {
  const [needed, open] = [mark - certain, possible - certain];
  const all = open === 1 ? 'the only seat' : `all ${count(open)} seats`;
  const figures = needed === open ? all : `${count(needed)} of the ${count(open)} seats`;
  return `${name} needs ${figures}${index === 0 ? ' that it can still win' : ''}`;
}

function nameOf(key: string, { manifest, parties }: NightSubject, partyName: typeof partyShortForm): string {
  const named = [...manifest.continuing, ...manifest.election.ballots.flatMap(({ candidates }) => candidates)];
  const party = named.find((one) => partyKey(one) === key);
  return party ? partyName(party, parties) : key;
}
