import { NONE } from '../store/nights.ts';
import type { Context } from './context.ts';

/** What answers about counts that are open; null if none is, and then nothing more is loaded. */
export async function liveAnswers({ nights }: Context) {
  return nights && nights.list !== NONE ? import('./live-answers.ts') : null;
}
