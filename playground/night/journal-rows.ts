import { callWords } from '../../src/render/night/control-words.ts';
import type { NightSubject } from '../../src/render/night/night-subject.ts';
import type { NightEvent } from '../../src/results/night/journal.ts';
import { supersededBy } from '../../src/results/night/superseded.ts';
import type { JournalRow } from './view.ts';

/** The journal as the page shows it. @param posted the events that the channel has */
export function journalRows(
  journal: readonly NightEvent[],
  night: NightSubject,
  posted: ReadonlySet<number>,
): JournalRow[] {
  const replaced = new Set(
    journal.filter(({ seq }) => posted.has(seq)).flatMap((event) => supersededBy(event, journal).untrue),
  );
  return journal.map((event) => ({
    seq: event.seq,
    time: timeOf(event.at),
    ward: event.kind === 'control' ? null : wardOf(event.ballot_paper_id, night),
    what: whatHappened(event, night),
    revision: event.kind === 'control' ? null : event.revision,
    channel: posted.has(event.seq) ? 'posted' : replaced.has(event.seq) ? 'replaced' : 'awaited',
  }));
}

function whatHappened(event: NightEvent, night: NightSubject): string {
  if (event.kind === 'status') return event.status;
  if (event.kind !== 'control') return event.kind;
  return event.call ? `certain: ${callWords(event.call, night)}` : 'call withdrawn';
}

function wardOf(id: string, { manifest }: NightSubject): string {
  return manifest.election.ballots.find(({ ballot_paper_id }) => ballot_paper_id === id)?.post_label ?? id;
}

function timeOf(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' });
}
