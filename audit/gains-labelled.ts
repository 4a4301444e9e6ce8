import { capitalised } from '../src/render/text.ts';
import { listed, signed, withArticle } from '../src/render/words.ts';
import { type AssignedSeat, assignmentsOf } from '../src/results/assignments.ts';
import { compositionOf, type SeatsHeld } from '../src/results/composition.ts';
import { type UnlabelledGain, unlabelledGains } from '../src/results/outcome.ts';
import { partyKey } from '../src/results/parties.ts';
import type { Election } from '../src/results/schema.ts';
import type { Rule } from './rule.ts';
import { inWords, partyBeforeNoun, partyInWords } from './wording.ts';

/** If there are unlabelled gains in more wards than this, the sentence does not list them. */
const MOST_PLACES = 3;

/**
 * Compares the council's net change with the gains that the wards label. It says where the others are only if every
 * assignment of seats that fits the labels and the net changes has them there.
 */
export const gainsLabelled: Rule = {
  name: 'gains-labelled',
  reason: 'Readers would assume that a seat without a label was held.',
  check(election) {
    const labels = election.ballots.flatMap(({ outcomes }) => outcomes);
    const gains = labels.filter(({ outcome }) => outcome === 'gain').length;
    const changes = unlabelledIn(election);
    const missing = changes.length === 0 ? 0 : Math.min(...changes.map(({ length }) => length));
    if (missing === 0) return [];
    const rows = compositionOf(election) ?? [];
    const changed = rows.filter(({ change }) => change !== 0);
    const net = listed(changed.map((row) => `${partyInWords(row)} ${signed(row.change)}`));
    const found = unlabelledGains(election);
    const where = found.length > 0 && found.length <= MOST_PLACES ? ` ${placesOf(found, gains > 0)}` : '';
    const sentence = `The net change is ${net}, but the source labels ${gains > 0 ? 'only ' : ''}${inWords(gains)} ${gains === 1 ? 'gain' : 'gains'}. ${subjectOf(changes, rows)} no label.${where}`;
    const record = election.election_id;
    return [{ record, severity: 'note', sentence, stated: gains, computed: gains + missing }];
  },
};

/** The seats without a label that changed party, in each assignment. */
function unlabelledIn(election: Election): AssignedSeat[][] {
  return assignmentsOf(election).map((seats) =>
    seats.filter(({ label, from, winner }) => label === null && from !== winner),
  );
}

/** "One of the two Labour losses" if only one party lost seats, otherwise "One gain" or "At least one gain". */
function subjectOf(changes: readonly AssignedSeat[][], rows: readonly SeatsHeld<number>[]): string {
  const [loser, ...others] = rows.filter(({ change }) => change < 0);
  const losses = changes.map((seats) => seats.filter(({ from }) => loser && from === partyKey(loser)).length);
  const lost = losses[0] ?? 0;
  if (loser && others.length === 0 && lost > 0 && losses.every((one) => one === lost)) {
    const of = -loser.change > lost ? ` of the ${inWords(-loser.change)}` : '';
    const noun = of || lost > 1 ? 'losses' : 'loss';
    return `${capitalised(inWords(lost))}${of} ${partyBeforeNoun(loser)} ${noun} ${lost === 1 ? 'has' : 'have'}`;
  }
  const gains = changes.map(({ length }) => length);
  const fewest = Math.min(...gains);
  const least = gains.some((one) => one > fewest) ? `at least ${inWords(fewest)}` : inWords(fewest);
  return `${capitalised(least)} ${fewest === 1 ? 'gain has' : 'gains have'}`;
}

/** "By arithmetic there was also a Conservative gain of one of the two seats in Chellaston; the figures do not show from whom." */
function placesOf(gains: readonly UnlabelledGain[], also: boolean): string {
  const each = gains.map((gain) => {
    const party = partyBeforeNoun(gain);
    const what = gain.seats === 1 ? withArticle(`${party} gain`) : `${inWords(gain.seats)} ${party} gains`;
    const [loser, ...others] = gain.from;
    const whom = loser && others.length === 0 ? ` from ${partyInWords(loser)}` : '';
    return `${what}${whom} ${placeOf(gain)}`;
  });
  const unknown = gains.some(({ from }) => from.length > 1) ? '; the figures do not show from whom' : '';
  const was = gains.length === 1 && gains[0]?.seats === 1 ? 'was' : 'were';
  return `By arithmetic there ${was}${also ? ' also' : ''} ${listed(each)}${unknown}.`;
}

function placeOf({ seats, ballot: { seats_contested, post_label } }: UnlabelledGain): string {
  if (seats_contested === 1) return `of the seat in ${post_label}`;
  return seats === seats_contested
    ? `of the ${inWords(seats)} seats in ${post_label}`
    : `of ${inWords(seats)} of the ${inWords(seats_contested)} seats in ${post_label}`;
}
