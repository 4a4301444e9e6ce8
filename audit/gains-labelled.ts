import { listed, signed } from '../src/render/words.ts';
import { compositionOf, type SeatChange } from '../src/results/composition.ts';
import { type UnlabelledGain, unlabelledGains } from '../src/results/outcome.ts';
import type { Rule } from './rule.ts';
import { inWords, partyInWords } from './wording.ts';

/** More wards than this are not worth naming as the place of an unlabelled gain. */
const MOST_PLACES = 3;

/** The council's net change, against the gains that the wards label. */
export const gainsLabelled: Rule = {
  name: 'gains-labelled',
  reason: 'A seat that changed party without a label would be read as held.',
  check(election) {
    const labels = election.ballots.flatMap(({ outcomes }) => outcomes);
    const unlabelled = unlabelledGains(election).filter(({ possible }) => possible.length > 0);
    if (labels.length === 0 || unlabelled.length === 0) return [];
    const changed = (compositionOf(election) ?? []).filter(({ change }) => change !== 0);
    const net = listed(changed.map((row) => `${partyInWords(row)} ${signed(row.change)}`));
    const gains = labels.filter(({ outcome }) => outcome === 'gain').length;
    const missing = unlabelled.reduce((sum, { seats }) => sum + seats, 0);
    const [be, it] = missing === 1 ? ['is', 'it'] : ['are', 'they'];
    const places = unlabelled.every(({ possible }) => possible.length <= MOST_PLACES) ? unlabelled.map(placeOf) : [];
    const where = places.length > 0 ? `; by arithmetic ${it} can only be ${listed(places)}` : '';
    const sentence = `Net change is ${net}, but the wards label ${inWords(gains)} ${gains === 1 ? 'gain' : 'gains'}. ${subjectOf(missing, changed)} ${be} labelled nowhere${where}.`;
    const record = election.election_id;
    return [{ record, severity: 'note', sentence, stated: gains, computed: gains + missing }];
  },
};

/** "One of two Labour losses" where one party alone lost seats, otherwise "One gain". */
function subjectOf(missing: number, changed: readonly SeatChange[]): string {
  const [loser, ...others] = changed.filter(({ change }) => change < 0);
  const alone = loser && others.length === 0 ? loser : null;
  const of = alone && -alone.change > missing ? ` of ${inWords(-alone.change)}` : '';
  const noun = alone ? (of || missing > 1 ? 'losses' : 'loss') : missing > 1 ? 'gains' : 'gain';
  const words = `${inWords(missing)}${of}${alone ? ` ${partyInWords(alone)}` : ''} ${noun}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "a Conservative gain of one of the two seats in Chellaston" */
function placeOf(gain: UnlabelledGain): string {
  const wards = gain.possible.map(({ seats_contested, post_label }) =>
    seats_contested > 1 ? `one of the ${inWords(seats_contested)} seats in ${post_label}` : `the seat in ${post_label}`,
  );
  const what = gain.seats === 1 ? `a ${partyInWords(gain)} gain` : `${inWords(gain.seats)} ${partyInWords(gain)} gains`;
  return `${what} of ${listed(wards, 'or')}`;
}
