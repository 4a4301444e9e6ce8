import { capitalised } from '../src/render/text.ts';
import { listed, signed } from '../src/render/words.ts';
import { compositionOf, type SeatChange } from '../src/results/composition.ts';
import { type UnlabelledGain, unlabelledGains } from '../src/results/outcome.ts';
import type { Rule } from './rule.ts';
import { inWords, partyBeforeNoun, partyInWords, withArticle } from './wording.ts';

/** If an unlabelled gain may be in more wards than this, the sentence does not list them. */
const MOST_PLACES = 3;

/** Compares the council's net change with the gains that the wards label. */
export const gainsLabelled: Rule = {
  name: 'gains-labelled',
  reason: 'Readers would assume that a seat without a label was held.',
  check(election) {
    const labels = election.ballots.flatMap(({ outcomes }) => outcomes);
    const unlabelled = unlabelledGains(election).filter(({ possible }) => possible.length > 0);
    if (labels.length === 0 || unlabelled.length === 0) return [];
    const changed = (compositionOf(election) ?? []).filter(({ change }) => change !== 0);
    const net = listed(changed.map((row) => `${partyInWords(row)} ${signed(row.change)}`));
    const gains = labels.filter(({ outcome }) => outcome === 'gain').length;
    const missing = unlabelled.reduce((sum, { seats }) => sum + seats, 0);
    const [has, was] = missing === 1 ? ['has', 'was'] : ['have', 'were'];
    const places = unlabelled.every(({ possible }) => possible.length <= MOST_PLACES) ? unlabelled.map(placeOf) : [];
    const also = gains > 0 ? ' also' : '';
    const where = places.length > 0 ? ` By arithmetic there ${was}${also} ${listed(places)}.` : '';
    const sentence = `The net change is ${net}, but the source labels ${gains > 0 ? 'only ' : ''}${inWords(gains)} ${gains === 1 ? 'gain' : 'gains'}. ${subjectOf(missing, changed)} ${has} no label.${where}`;
    const record = election.election_id;
    return [{ record, severity: 'note', sentence, stated: gains, computed: gains + missing }];
  },
};

/** "One of the two Labour losses" if only one party lost seats, otherwise "One gain". */
function subjectOf(missing: number, changed: readonly SeatChange[]): string {
  const [loser, ...others] = changed.filter(({ change }) => change < 0);
  const alone = loser && others.length === 0 ? loser : null;
  const of = alone && -alone.change > missing ? ` of the ${inWords(-alone.change)}` : '';
  const noun = alone ? (of || missing > 1 ? 'losses' : 'loss') : missing > 1 ? 'gains' : 'gain';
  const words = `${inWords(missing)}${of}${alone ? ` ${partyBeforeNoun(alone)}` : ''} ${noun}`;
  return capitalised(words);
}

/** "a Conservative gain of one of the two seats in Chellaston" */
function placeOf(gain: UnlabelledGain): string {
  const wards = gain.possible.map(({ seats_contested, post_label }) =>
    seats_contested > 1 ? `one of the ${inWords(seats_contested)} seats in ${post_label}` : `the seat in ${post_label}`,
  );
  const party = partyBeforeNoun(gain);
  const what = gain.seats === 1 ? withArticle(`${party} gain`) : `${inWords(gain.seats)} ${party} gains`;
  return `${what} of ${listed(wards, 'or')}`;
}
