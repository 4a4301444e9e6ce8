/** `declare`, `correct`, `withdraw`, `status` and `dispute`: publishes something about one ward. */
import { randomUUID } from 'node:crypto';
import type { Snapshot } from '../../src/night/contract.ts';
import { parsed, WardRequest } from '../../src/night/requests.ts';
import { ballotSlug } from '../../src/results/ids.ts';
import { type WardState, wardStates } from '../../src/results/night/ward-states.ts';
import { UsageError } from '../command-line.ts';
import { agreed, type Connection, connect, NOTHING_PUBLISHED, openCount } from './connection.ts';
import type { Published } from './count-client.ts';
import { addressOption, type NightOptions, needed, numberOption } from './night-options.ts';
import { eventsOf, previewOf } from './preview.ts';
import { Refusal } from './refusal.ts';
import { typedDeclaration } from './typed-votes.ts';
import { wardTyped } from './ward-typed.ts';

type WardCommand = WardRequest['kind'];
/** What differs between the commands. */
type Body = Record<string, unknown> & { kind: WardCommand };

const STATUSES = ['awaiting', 'recount', 'postponed'];

/** @returns the exit code */
export async function publishWard(
  command: WardCommand,
  [ward, words]: readonly (string | undefined)[],
  options: NightOptions,
): Promise<number> {
  if (ward === undefined) throw new UsageError('Name the ward.');
  const source = addressOption('source', options);
  const bodyOf = readerOf(command, words, options);
  const connection = await connect(options);
  const count = await openCount(connection, options);
  const state = wardTyped(ward, wardStates(count.manifest, count.journal));
  const { body, faults } = bodyOf(state);
  const request = requestOf(body, source, state);
  const { ballot_paper_id } = state.ballot;
  const outcome = eventsOf(count, ballot_paper_id, request);
  const errors = [...faults, ...closedReason(count), ...('errors' in outcome ? outcome.errors : [])];
  if (errors.length > 0 || 'errors' in outcome) throw new Refusal(errors);
  console.log(previewOf(count, outcome.events));
  if (!(await agreed('Publish this?', options))) {
    console.log(NOTHING_PUBLISHED);
    return 1;
  }
  console.log(answerWords(state, await sendAbout(state, request, count, connection)));
  return 0;
}

/** Reads the rest of a command line before anything is contacted. @throws UsageError */
function readerOf(
  command: WardCommand,
  words: string | undefined,
  options: NightOptions,
): (state: WardState) => { body: Body; faults: readonly string[] } {
  switch (command) {
    case 'declare':
    case 'correct': {
      if (words === undefined) throw new UsageError('Write the votes, such as "Travis 1406; Jones 973".');
      const papers = {
        turnout_reported: numberOption('issued', options),
        spoilt_ballots: numberOption('rejected', options),
      };
      return ({ ballot }) => {
        const { declaration, faults } = typedDeclaration(words, ballot, papers, options.drawn ?? []);
        return { body: { kind: command, declaration }, faults };
      };
    }
    case 'withdraw':
    case 'dispute': {
      if (words !== undefined) throw new UsageError(`Unexpected argument "${words}".`);
      const reason = needed('reason', options);
      return () => ({ body: { kind: command, reason }, faults: [] });
    }
    case 'status': {
      if (words === undefined || !STATUSES.includes(words))
        throw new UsageError(`Write the status after the ward: ${STATUSES.join(', ')}.`);
      return () => ({ body: { kind: command, status: words }, faults: [] });
    }
  }
}

/** The request, checked as the count checks it. @throws Refusal with every reason */
export function requestOf(body: Body, source: string, { revision }: WardState): WardRequest {
  const read = parsed(WardRequest, JSON.stringify({ request_id: randomUUID(), expects: revision, source, ...body }));
  if ('errors' in read) throw new Refusal(read.errors);
  return read.request;
}

export function closedReason({ closed_at }: Pick<Snapshot, 'closed_at'>): string[] {
  return closed_at === null ? [] : [`This count was closed at ${closed_at}.`];
}

export function sendAbout(
  { ballot }: WardState,
  request: WardRequest,
  { manifest }: Pick<Snapshot, 'manifest'>,
  connection: Connection,
): Promise<Published> {
  return connection.send(`${manifest.election.election_id}/${ballotSlug(ballot)}`, request);
}

/** "Darley: published as event 14." */
export function answerWords({ ballot }: WardState, { events, waiting, repeated }: Published): string {
  const ward = ballot.post_label;
  if (waiting !== null) return `${ward}: ${waiting}`;
  const numbers = events.map(({ seq }) => seq);
  const as = numbers.length > 1 ? `events ${numbers.join(' and ')}` : `event ${numbers.join()}`;
  const before = repeated ? ' by an earlier attempt, whose answer was lost' : '';
  return `${ward}: published as ${as}${before}.`;
}
