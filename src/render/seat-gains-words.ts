/** The seats that changed hands in words. Names are as recorded, not escaped. */
import type { CouncilResult } from '../results/council-result.ts';
import type { UnlabelledGain } from '../results/outcome.ts';
import type { SeatGains } from '../results/seat-gains.ts';
import type { WardResult } from '../results/ward-result.ts';
import { seatsChangedWords } from './council-words.ts';
import { inferredWords } from './inferred-words.ts';
import { listMark } from './list-words.ts';
import { count, counted, NOT_RECORDED } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import type { Subject } from './subject.ts';
import { labelsWords } from './ward-words.ts';
import { beforeNoun } from './words.ts';

/** "6 of 17 (inferred, on the day: …)"; "at least 2 of 19; for 1 other seat, hold or gain is not recorded". */
export function seatGainsSummary({ wards, known, unknown }: SeatGains, result: CouncilResult): string {
  const complete = seatsChangedWords(result);
  if (complete) return complete;
  if (known === 0) return NOT_RECORDED;
  const list = wards.map(({ inferred }) => inferred?.list).find((one) => one !== null && one !== undefined);
  const mark = list ? ` (inferred, on the day: ${listMark(list)})` : '';
  const all = `${count(known)} of ${count(result.seatsContested)}${mark}`;
  if (unknown === 0) return all;
  return `at least ${all}; for ${counted(unknown, 'other seat')}, hold or gain is ${NOT_RECORDED}`;
}

/** What changed in one ward: "Liberal Democrats gain from Labour (recorded; from whom: inferred)". */
export function wardGainsWords(ward: WardResult, subject: Subject): string {
  const { outcomes, inferred, unlabelled } = ward;
  const labelled = outcomes.some(({ label }) => label === 'gain') ? [labelsWords(ward, subject)] : [];
  const followed = unlabelled.map((gain) => unlabelledWords(gain, subject.parties));
  return [...labelled, ...followed].join('; ') || inferredWords(inferred, subject.parties, '') || NOT_RECORDED;
}

function unlabelledWords({ seats, from, ...gain }: UnlabelledGain, parties: Subject['parties']): string {
  const name = `${beforeNoun(partyLabel(gain, parties))} gain`;
  const [loser, ...others] = from.map((row) => partyLabel(row, parties));
  const whom = others.length === 0 ? ` from ${loser}` : `, from whom: ${NOT_RECORDED}`;
  return `${seats === 1 ? name : counted(seats, name)}${whom} (inferred: the source has no label for it)`;
}
