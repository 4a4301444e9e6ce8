/** What an answer is worth. */
import { grouped } from '../../src/render/words.ts';

/** Whether everything that came was an answer, though it may be that nothing is found. */
export function answered(kinds: ReadonlySet<string>): boolean {
  return [...kinds].every((kind) => !/^(?:fault|no answer|status)/.test(kind));
}

/** Whether a reply says of its search that it was of all elections. */
export function saysAll(reply: string, elections: number): boolean {
  return new RegExp(`\\b(?:all|every|any of the|${grouped(elections)})\\b[^.]{0,40}\\belections?\\b`, 'i').test(reply);
}
