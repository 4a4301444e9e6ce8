import type { WardResult } from '../results/ward-result.ts';
import { type BriefCard, SEE_IN_FULL } from './brief-embed.ts';
import { wardCandidateLines } from './candidate-lines.ts';
import { counted } from './numbers.ts';
import { readingNotes } from './reading-words.ts';
import type { Subject } from './subject.ts';
import { wardBriefBasis } from './ward-brief-basis.ts';
import { countLines, turnoutLine } from './ward-counts.ts';
import { wardGapsLine } from './ward-gaps.ts';
import { outcomeLines } from './ward-outcome-lines.ts';

/** With more lines than this, blank lines would push the controls off a phone's screen. */
const MOST_SPACED = 7;

/** What only the brief form of a ward's reply says: hold or gain, a line for each candidate, the counts, and what is missing. */
export function wardBrief(
  result: WardResult,
  subject: Subject,
): Pick<BriefCard, 'author' | 'lines' | 'notes' | 'basis'> {
  const { ballot } = result;
  const { lines, gaps, inferred } = outcomeLines(result, subject);
  const candidates = wardCandidateLines(result, subject);
  const counts = [...countLines(result), ...turnoutLine(ballot)];
  const missing = (isDense: boolean) => wardGapsLine(result, gaps, subject.election, isDense);
  const notes = readingNotes(subject.election, subject.parties, ballot.candidates);
  const all = [...lines, ...candidates, ...counts, ...missing(false), ...notes];
  const isSpaced = all.length <= MOST_SPACED;
  const blocks = [lines, candidates, [...counts, ...missing(!isSpaced)]].filter((block) => block.length > 0);
  // In the footer, because a line of its own would be one too many in a ward of nine candidates.
  const pointer = notes.length > 0 ? `. ${counted(notes.length, 'note')}: ${SEE_IN_FULL}` : '';
  return {
    author: subject.council.name,
    lines: blocks.flatMap((block, index) => (isSpaced && index > 0 ? ['', ...block] : block)),
    notes: [],
    basis: wardBriefBasis(result, inferred) + pointer,
  };
}
