import { CHANNEL_QUESTIONS } from '../../scripts/soak/channel-questions.ts';
import { grouped } from '../../src/render/words.ts';
import { BOT, LOWER_LIMIT } from '../implementations.ts';
import type { LoadTiming } from '../load.ts';
import type { Measurements } from '../measurements.ts';
import { TYPED } from '../signed-requests.ts';
import { pairedRatios, spreadOf, spreadOfMedian } from '../statistics.ts';
import { byteSize, markdownTable, ratio, wholeMedian } from './format.ts';

/** The different questions of a run. */
export interface DifferentQuestions {
  total: number;
  /** The size of all replies, in characters; null if the bot was not measured. */
  replies: number | null;
}

/** What this bot's replies to other questions cost, compared with the limit's `/ward`. Null if it was not measured. */
export function otherQuestionsTable(measurements: Measurements, different: DifferentQuestions): string | null {
  const { rounds, others } = measurements;
  const [bot, limit] = [rounds.get(BOT.name), rounds.get(LOWER_LIMIT.name)];
  if (!bot || !limit || others.length === 0) return null;
  const usual = limit.slice(0, bot.length).map(({ sixteen }) => sixteen);
  const alongside = others.map((round) => round.limit);
  const row = (what: string, own: readonly (LoadTiming | undefined)[], limits: readonly LoadTiming[]) => {
    const figures = (field: 'cpu' | 'perSecond') => {
      const of = own.slice(0, limits.length).map((timing) => timing?.[field] ?? Number.NaN);
      const toLimit = pairedRatios(
        of,
        limits.map((timing) => timing[field]),
      );
      return [wholeMedian(spreadOf(of)), ratio(spreadOfMedian(toLimit))];
    };
    return [what, ...figures('cpu'), ...figures('perSecond')];
  };
  const size = different.replies === null ? '' : `, ${byteSize(different.replies)} of replies`;
  return markdownTable(
    ['16 at once', 'CPU µs', '÷ limit', 'a second', '÷ limit'],
    [
      row(
        '`/ward Darley` again and again: every reply is in the cache',
        bot.map(({ sixteen }) => sixteen),
        usual,
      ),
      row(
        `suggestions while Darley is typed: ${TYPED.length} questions`,
        bot.map(({ typing }) => typing),
        usual,
      ),
      row(
        `a channel's usual mix: ${CHANNEL_QUESTIONS.length} questions`,
        others.map(({ channel }) => channel),
        alongside,
      ),
      row(
        `${grouped(different.total)} questions in turn${size}: none is in the cache`,
        others.map((round) => round.different),
        alongside,
      ),
    ],
  );
}
