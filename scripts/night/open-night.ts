/** `open`: opens the count of an election. */
import { randomUUID } from 'node:crypto';
import { NightRequest, parsed } from '../../src/night/requests.ts';
import { UsageError } from '../command-line.ts';
import { readJson } from '../read-path.ts';
import { agreed, connect, NOTHING_PUBLISHED } from './connection.ts';
import { type NightOptions, needed } from './night-options.ts';
import { Refusal } from './refusal.ts';

/** @returns the exit code */
export async function openNight(election: string | undefined, options: NightOptions): Promise<number> {
  if (election === undefined) throw new UsageError('Name the election, such as local.derby.2027-05-06.');
  const file = needed('manifest', options);
  if ((options.publishers === undefined) === (options.name === undefined))
    throw new UsageError('Say who may publish: add --publishers <file>, or --name <name> for your key alone.');
  const manifest = await readJson(file);
  const listed = options.publishers === undefined ? null : await readJson(options.publishers);
  const connection = await connect(options);
  const own = { name: options.name, role: 'officer', public_key: connection.key.publicKey, scope: null };
  const body = { request_id: randomUUID(), kind: 'open', manifest, publishers: listed ?? [own] };
  const read = parsed(NightRequest, JSON.stringify(body));
  const errors = 'errors' in read ? [...read.errors] : [];
  const named = manifest?.election?.election_id;
  if (named !== election) errors.push(`${file} is of ${named}, not of ${election}.`);
  if ('errors' in read || errors.length > 0) throw new Refusal(errors);
  console.log(summaryOf(read.request));
  if (!(await agreed('Open this count?', options))) {
    console.log(NOTHING_PUBLISHED);
    return 1;
  }
  await connection.send(election, read.request);
  console.log(`The count of ${election} is open. Channels get nothing until a ward is declared.`);
  return 0;
}

function summaryOf(request: NightRequest): string {
  if (request.kind !== 'open') throw new Error('This request opens nothing.');
  const { manifest, publishers } = request;
  const { election, council, council_seats, continuing, vacant, baseline } = manifest;
  const contested = election.ballots.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
  const kept = continuing.filter(({ seats }) => seats > 0).map(({ party_name, seats }) => `${party_name} ${seats}`);
  const known = continuing.reduce((sum, { seats }) => sum + seats, vacant + contested);
  return [
    `${council.name}, ${election.election_date}: ${election.ballots.length} wards with ${contested} of ${council_seats} seats.`,
    `Seats that are not contested: ${kept.join(', ') || 'none'}${vacant > 0 ? `; vacant: ${vacant}` : ''}.`,
    baseline ? `Gains are measured from ${baseline.name}.` : 'Nothing is compared: the manifest has no baseline.',
    ...(known === council_seats
      ? []
      : [`Control will not be called, because these are ${known} seats and the council has ${council_seats}.`]),
    'Who may publish:',
    ...publishers.map(({ name, role, public_key, scope }) => {
      const wards = scope ? scope.join(', ') : 'every ward';
      return `  ${name}, ${role}, ${wards}, key ${public_key.slice(0, 8)}…`;
    }),
  ].join('\n');
}
