/** What a rehearsal must end with, compared with what channels got. */
import type { APIEmbed } from 'discord-api-types/v10';
import type { Snapshot } from '../../src/night/contract.ts';
import { noticesOf } from '../../src/render/night/notices.ts';
import type { Call } from '../../src/results/night/journal.ts';
import { lastCall } from '../../src/results/night/last-call.ts';
import type { Election } from '../../src/results/schema.ts';
import { declaredRecord } from './declared-record.ts';

/** How the rehearsal ended. */
export interface Ending {
  snapshot: Snapshot;
  /** The wards that were declared, by their ballots' ids, in the order in which they were sent. */
  sent: readonly string[];
  /** What the channel has, in order. */
  embeds: readonly APIEmbed[];
  /** How many events the copy in KV has; null if there is none. */
  copied: number | null;
}

/** The votes of a record, as JSON: what must be the same at the end as on file. */
export function votesOf(election: Pick<Election, 'ballots'>): string {
  return JSON.stringify(
    election.ballots.map(({ ballot_paper_id, candidates }) => [
      ballot_paper_id,
      candidates.map(({ person_name, votes_cast }) => [person_name, votes_cast]),
    ]),
  );
}

/** A sentence for each thing that is not as it should be; empty if all is. @param votes `votesOf` the record on file */
export function differences({ snapshot, sent, embeds, copied }: Ending, votes: string): string[] {
  const { manifest, journal } = snapshot;
  const found: string[] = [];
  const declared = journal.flatMap((event) => (event.kind === 'declared' ? event.ballot_paper_id : []));
  if (JSON.stringify(declared) !== JSON.stringify(sent))
    found.push(
      `The journal has ${declared.length} declarations, not the ${sent.length} that were sent, in their order.`,
    );
  const { size } = new Set(declared);
  const wards = manifest.election.ballots.length;
  if (size !== wards) found.push(`${size} of ${wards} wards were declared.`);
  const notices = noticesOf(manifest, journal);
  for (const { seq, embed } of notices) {
    const times = embeds.filter((one) => isSameText(one, embed)).length;
    if (times !== 1) found.push(`The channel has event ${seq}, "${embed.title}", ${times} times.`);
  }
  if (found.length === 0 && !notices.every(({ embed }, at) => embeds[at] && isSameText(embeds[at], embed)))
    found.push('The channel has the events in another order than the journal.');
  if (embeds.length > notices.length)
    found.push(`The channel has ${embeds.length} embeds for ${notices.length} events.`);
  if (copied !== journal.length)
    found.push(`The copy in KV has ${copied ?? 'no'} events, and the journal ${journal.length}.`);
  if (votesOf(declaredRecord(snapshot, { licence: '', licence_url: '' })) !== votes)
    found.push('The votes of the record are not those on file.');
  const last = lastCall(journal);
  if (last?.kind !== 'no overall control') found.push(`Control is ${JSON.stringify(last)}, not no overall control.`);
  return found;
}

/** "17 of 17 declared; no overall control, certain at ward 17". */
export function endingWords({ manifest, journal }: Snapshot): string {
  const declared = journal.filter(({ kind }) => kind === 'declared').length;
  const at = journal.findLastIndex(({ kind }) => kind === 'control');
  const ward = journal.slice(0, Math.max(at, 0)).filter(({ kind }) => kind === 'declared').length;
  const call = lastCall(journal);
  const control = call === null ? 'control not certain' : `${callWords(call)}, certain at ward ${ward}`;
  return `${declared} of ${manifest.election.ballots.length} declared; ${control}`;
}

function callWords(call: Call): string {
  return call.kind === 'party' ? `control of ${call.party}` : call.kind;
}

/** The outbox adds an address of its own to each embed. */
function isSameText(one: APIEmbed, other: APIEmbed): boolean {
  return one.title === other.title && one.description === other.description && one.footer?.text === other.footer?.text;
}
