import { CHANNEL_QUESTIONS } from '../../scripts/soak/channel-questions.ts';
import { grouped } from '../../src/render/words.ts';
import { BOT, LOWER_LIMIT } from '../implementations.ts';
import type { LoadTiming } from '../load.ts';
import { type Measurements, ratioBetween } from '../measurements.ts';
import { TYPED } from '../signed-requests.ts';
import { spreadOf } from '../statistics.ts';
import type { RoundTimings } from '../warm-rounds.ts';
import { byteSize, markdownTable, ratio, wholeMedian } from './format.ts';

/** The different questions of a run. */
export interface DifferentQuestions {
  total: number;
  /** The size of all replies, in characters; null if the bot was not measured. */
  replies: number | null;
}

/** What this bot's replies to other questions cost, compared with the limit's `/ward`. Null if it was not measured. */
export function otherQuestionsTable(measurements: Measurements, different: DifferentQuestions): string | null {
  const rounds = measurements.rounds.get(BOT.name);
  if (!rounds) return null;
  const row = (what: string, timing: (round: RoundTimings) => LoadTiming | undefined) => {
    const figures = (field: 'cpu' | 'perSecond') => {
      const own = (round: RoundTimings) => timing(round)?.[field] ?? Number.NaN;
      const limits = ({ sixteen }: RoundTimings) => sixteen[field];
      const toLimit = ratioBetween(measurements, BOT.name, LOWER_LIMIT.name, own, limits);
      return [wholeMedian(spreadOf(rounds.map(own))), ratio(toLimit)];
    };
    return [what, ...figures('cpu'), ...figures('perSecond')];
  };
  const size = different.replies === null ? '' : `, ${byteSize(different.replies)} of replies`;
  return markdownTable(
    ['16 at once', 'CPU µs', '÷ limit', 'a second', '÷ limit'],
    [
      row('`/ward Darley` again and again: every reply is in the cache', ({ sixteen }) => sixteen),
      row(`suggestions while Darley is typed: ${TYPED.length} questions`, ({ typing }) => typing),
      row(`a channel's usual mix: ${CHANNEL_QUESTIONS.length} questions`, ({ channel }) => channel),
      row(`${grouped(different.total)} questions in turn${size}: none is in the cache`, ({ different: one }) => one),
    ],
  );
}
