/** `declare --file`: declares the wards of a file that are not declared yet. */
import type { WardRequest } from '../../src/night/requests.ts';
import { figuresIn } from '../../src/results/night/figures.ts';
import type { NightEvent } from '../../src/results/night/journal.ts';
import { type WardState, wardStates } from '../../src/results/night/ward-states.ts';
import { UsageError } from '../command-line.ts';
import { readText } from '../read-path.ts';
import { agreed, connect, NOTHING_PUBLISHED, openCount } from './connection.ts';
import { type DeclaredFile, declaredFile } from './declared-file.ts';
import { addressOption, type NightOptions, needed } from './night-options.ts';
import { eventsOf, type Night, previewOf } from './preview.ts';
import { answerWords, closedReason, requestOf, sendAbout } from './publish-ward.ts';
import { Refusal } from './refusal.ts';

interface PlannedWard {
  state: WardState;
  request: WardRequest;
}

interface Plan {
  due: PlannedWard[];
  /** What they would publish, in order. */
  events: NightEvent[];
  /** A line for each ward that is left out. */
  leftOut: string[];
  errors: string[];
}

/** @returns the exit code */
export async function declareFile(options: NightOptions): Promise<number> {
  for (const name of ['issued', 'rejected', 'drawn'] as const)
    if (options[name] !== undefined) throw new UsageError(`--${name} is for one ward: put it into the file.`);
  const source = addressOption('source', options);
  const file = needed('file', options);
  const text = await readText(file);
  const connection = await connect(options);
  const count = await openCount(connection, options);
  const filed = declaredFile({ file, text }, wardStates(count.manifest, count.journal));
  const { due, events, leftOut, errors } = plan(filed, count, source);
  for (const line of leftOut) console.log(line);
  const all = [...closedReason(count), ...errors];
  if (all.length > 0) throw new Refusal(all);
  if (due.length === 0) {
    console.log('Nothing to declare: every ward of the file with votes is declared already.');
    return 0;
  }
  console.log(previewOf(count, events));
  if (!(await agreed(`Publish ${due.length === 1 ? 'this ward' : `these ${due.length} wards`}?`, options))) {
    console.log(NOTHING_PUBLISHED);
    return 1;
  }
  let refused = 0;
  for (const { state, request } of due) {
    try {
      console.log(answerWords(state, await sendAbout(state, request, count, connection)));
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw unfinished(cause, state, due);
      refused += 1;
      for (const reason of cause.reasons) console.error(`${state.ballot.post_label}: not published: ${reason}`);
    }
  }
  if (refused > 0) console.error(`${due.length - refused} of ${due.length} wards were sent, and ${refused} refused.`);
  return refused > 0 ? 1 : 0;
}

function plan({ wards, others }: DeclaredFile, count: Night, source: string): Plan {
  const due: PlannedWard[] = [];
  const events: NightEvent[] = [];
  const errors: string[] = [];
  const leftOut = others.map((id) => `left out: ${id || 'rows without a ballot_paper_id'}: not in this count`);
  for (const ward of wards) {
    const { state } = ward;
    const label = state.ballot.post_label;
    if (ward.kind === 'no votes') leftOut.push(`left out: ${label}: the file has no votes for it`);
    else if (state.declaration && figuresIn(ward.declaration) === figuresIn(state.declaration))
      leftOut.push(`left out: ${label}: declared already, with the same figures`);
    else {
      errors.push(...ward.faults);
      const request = requestOf({ kind: 'declare', declaration: ward.declaration }, source, state);
      const now = { ...count, journal: [...count.journal, ...events] };
      const outcome = eventsOf(now, state.ballot.ballot_paper_id, request);
      if ('errors' in outcome) errors.push(...outcome.errors.map((error) => `${label}: ${error}`));
      else {
        due.push({ state, request });
        events.push(...outcome.events);
      }
    }
  }
  return { due, events, leftOut, errors };
}

/** An error that says which wards were not sent. */
function unfinished(cause: unknown, failed: WardState, due: readonly PlannedWard[]): Error {
  const rest = due
    .slice(due.findIndex(({ state }) => state === failed) + 1)
    .map(({ state }) => state.ballot.post_label);
  const unsent = rest.length > 0 ? `Not sent: ${rest.join(', ')}.` : 'It was the last ward of the file.';
  const message = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${failed.ballot.post_label}: ${message}\n${unsent}`, { cause });
}
