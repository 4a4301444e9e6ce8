import type { WardResult } from '../results/ward-result.ts';
import type { Subject } from './subject.ts';

/** One of the two results to compare. */
export interface ComparedWard {
  result: WardResult;
  subject: Subject;
}
