/** What would make a majority, in one sentence of a brief reply. Names are escaped. */
import { type CompactMember, type CompactTerm, compactCombinations } from '../results/compact-combinations.ts';
import type { SeatsHeld } from '../results/composition.ts';
import type { CouncilResult } from '../results/council-result.ts';
import { isGroup } from '../results/parties.ts';
import type { Party } from '../results/schema.ts';
import { count, counted } from './numbers.ts';
import { partyShortForm } from './party-short-form.ts';
import { plain } from './text.ts';
import { inWords, listed } from './words.ts';

/** What a phone shows in three lines. */
const MOST_CHARACTERS = 90;

/**
 * "**26 for a majority**: Lab + any one other, or LD + Con + Ind". Empty if one party has a majority, or if nothing
 * follows from the seats. Combinations that take too many words are left to the full form.
 */
export function majorityLines(result: CouncilResult, parties: readonly Party[]): string[] {
  const { largest, mark, combinations, mayBeOne } = result;
  if (!largest || mark === null || largest.short <= 0) return [];
  const heading = `**${count(mark)} for a majority**`;
  if (combinations.length === 0) return [heading];
  const sentence = combinationsSentence(result, parties);
  const words = sentence ?? `${counted(combinations.length, 'smallest combination')}: see “In full”`;
  return [`${heading}: ${words}${mayBeOne.length > 0 ? '; others not worked out' : ''}`];
}

/** "Lab + any one other, or LD + Con + Ind": the smallest combinations, all of them; null if it is too long. */
export function combinationsSentence(
  { combinations, composition, mayBeOne }: CouncilResult,
  parties: readonly Party[],
): string | null {
  const terms = compactCombinations(combinations);
  if (!terms) return null;
  const seated = mayBeOne.length > 0 ? [] : (composition?.rows ?? []).filter(({ after }) => after > 0);
  const isList = (term: CompactTerm) => term.choose > 0 && !isAnyOther(term, seated);
  const comma = terms.some(isList) ? '; ' : ', ';
  const words = terms.map((term) => termWords(term, seated, parties));
  const [last = ''] = words.slice(-1);
  const all = words.length > 1 ? `${words.slice(0, -1).join(comma)}${comma}or ${last}` : last;
  return all.length > MOST_CHARACTERS ? null : all;
}

function termWords(term: CompactTerm, seated: readonly SeatsHeld[], parties: readonly Party[]): string {
  const { all, choose, of } = term;
  const names = of.map((member) => memberWords(member, parties));
  const chosen = isAnyOther(term, seated) ? 'any one other' : choiceWords(choose, names);
  return [...all.map((member) => memberWords(member, parties)), ...(choose > 0 ? [chosen] : [])].join(' + ');
}

function choiceWords(choose: number, names: readonly string[]): string {
  if (choose > 1) return `any ${inWords(choose)} of ${listed(names)}`;
  return `${names.length > 2 ? 'one of' : 'either'} ${listed(names, 'or')}`;
}

/** Whether a term’s others are everybody else with seats, each as a whole. */
function isAnyOther({ all, choose, of }: CompactTerm, seated: readonly SeatsHeld[]): boolean {
  const isWhole = ({ row, needed }: CompactMember) => needed === null || (needed === 1 && row.after === 1);
  return choose === 1 && of.length > 1 && of.every(isWhole) && all.length + of.length === seated.length;
}

/** "LD"; "2 Ind" of a group whose members each decide alone. */
function memberWords({ row, needed }: CompactMember, parties: readonly Party[]): string {
  const name = plain(partyShortForm(row, parties));
  return !isGroup(row) || (needed === 1 && row.after === 1) ? name : `${count(needed)} ${name}`;
}
