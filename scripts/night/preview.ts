/** What a request would publish, worked out with the code that the count itself uses. */
import { plainText } from '../../playground/plain.ts';
import type { Snapshot } from '../../src/night/contract.ts';
import { decide } from '../../src/night/decide.ts';
import type { WardRequest } from '../../src/night/requests.ts';
import { nightSubject } from '../../src/render/night/night-subject.ts';
import { noticesOf } from '../../src/render/night/notices.ts';
import { scoreLine } from '../../src/render/night/score-line.ts';
import type { NightEvent } from '../../src/results/night/journal.ts';
import { wardStates } from '../../src/results/night/ward-states.ts';
import { replyText } from '../reply-text.ts';

/** A channel message, as the type of an interaction's response. */
const MESSAGE = 4;
/** Only the count knows the names of keys. */
const YOU = 'the name of your key';

export type Night = Pick<Snapshot, 'manifest' | 'journal'>;

/** Every reason why a request would be refused, or the events that it would publish if one key is enough. */
export function eventsOf(
  { manifest, journal }: Night,
  ballotPaperId: string,
  request: WardRequest,
): { errors: readonly string[] } | { events: NightEvent[] } {
  const key = { name: YOU, role: 'officer' as const, public_key: '', scope: null };
  const decision = decide({ manifest, journal }, key, ballotPaperId, request, []);
  if ('errors' in decision) return decision;
  if (decision.kind === 'wait') throw new Error('An officer needs no second key.');
  const { happenings, publishers } = decision;
  const of = { at: new Date().toISOString(), publishers, source: request.source };
  return { events: happenings.map((happening, index) => ({ ...happening, seq: journal.length + index + 1, ...of })) };
}

/** The messages that events would post, as a terminal shows them, and the score after them. */
export function previewOf({ manifest, journal }: Night, events: readonly NightEvent[]): string {
  const after = [...journal, ...events];
  const notices = noticesOf(manifest, after, journal.length + 1);
  const text = replyText({ type: MESSAGE, data: { embeds: notices.map(({ embed }) => embed) } });
  const edits = notices.reduce((sum, notice) => sum + notice.edits.length, 0);
  const score = plainText(scoreLine(wardStates(manifest, after), nightSubject(manifest)));
  return [
    'Every channel that follows the council gets:',
    '',
    text,
    ...(edits > 0 ? [`The messages of ${edits} earlier ${edits === 1 ? 'event' : 'events'} change too.`] : []),
    `Score after it: ${score}`,
  ].join('\n');
}
