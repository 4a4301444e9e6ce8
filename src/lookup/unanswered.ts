import type { Answer } from '../render/answer.ts';

/**
 * Thrown when a lookup does not find exactly one thing; carries the answer that says so. Caught once, in `respond.ts`:
 * a command answers with it, and autocomplete suggests nothing.
 */
export class Unanswered extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(answer.content);
    this.name = 'Unanswered';
    this.answer = answer;
  }
}
