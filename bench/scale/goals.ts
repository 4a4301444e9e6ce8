import { grouped } from '../../src/render/words.ts';
import { ratios, spreadOf } from '../statistics.ts';
import type { Measures, Result } from './result.ts';
import { answered, saysAll } from './verdicts.ts';
import { bytesInWords, figure } from './wording.ts';

/** A goal, and whether a run reached it. */
export interface Goal {
  goal: string;
  measured: string;
  reached: boolean;
}

const MOST_RATIO = 1.1;
const MOST_SUGGESTING_MS = 5;
const MOST_MEMORY_MB = 64;
const MOST_VALUE_BYTES = 1e6;
const MOST_WRITES = 4;
/** The pictures that change with a ward are published as one album, which this benchmark leaves out. */
const WRITES_OF_PICTURES = 1;

/** The goals, by the largest made-up country, and by it against the smallest. */
export function goalsOf({ countries, search }: Result): Goal[] {
  const isSynthetic = countries.filter((country) => country.isSynthetic);
  const [smallest, largest] = [isSynthetic[0], isSynthetic.at(-1)];
  if (!smallest || !largest) throw new Error('Nothing was measured.');
  return [
    ratio(largest, smallest),
    {
      goal: `suggestions out of ${grouped(search.names)} ward names under ${MOST_SUGGESTING_MS} ms of CPU`,
      measured: search.figures.map(({ typed, mean }) => `${typed}: ${figure(mean, 2)} ms`).join(', '),
      reached: search.figures.every(({ mean }) => mean < MOST_SUGGESTING_MS),
    },
    suggesting(largest),
    memory(largest),
    {
      goal: `no KV value over ${bytesInWords(MOST_VALUE_BYTES)}`,
      measured: `${bytesInWords(largest.published.largest.bytes)}, \`${largest.published.largest.key.replace(/@.*/, '@…')}\``,
      reached: largest.published.largest.bytes <= MOST_VALUE_BYTES,
    },
    {
      goal: `one changed ward republishes in at most ${MOST_WRITES} writes`,
      measured: `${largest.published.vote} for a vote, ${largest.published.name} for a name, and ${WRITES_OF_PICTURES} for its pictures`,
      reached: largest.published.vote + WRITES_OF_PICTURES <= MOST_WRITES,
    },
    ...searchingAll(largest),
  ];
}

function ratio(largest: Measures, smallest: Measures): Goal {
  const roundsOf = ({ answers }: Measures) => answers.get('`/ward`')?.rounds ?? [];
  const { median, lower, upper } = spreadOf(ratios(roundsOf(largest), roundsOf(smallest)));
  return {
    goal: `p50 of \`/ward\` within ${MOST_RATIO} times of one election's`,
    measured: `${figure(median, 2)} times (${figure(lower, 2)}–${figure(upper, 2)})`,
    reached: median <= MOST_RATIO,
  };
}

function suggesting({ questions, answers }: Measures): Goal {
  const cpus = questions
    .filter(({ asks }) => asks === 'suggestions')
    .map(({ name }) => ({ name, cpu: answers.get(name)?.cpu ?? Number.NaN }));
  const dearest = cpus.reduce((most, one) => (one.cpu > most.cpu ? one : most), { name: '', cpu: 0 });
  return {
    goal: `every request for suggestions under ${MOST_SUGGESTING_MS} ms of CPU`,
    measured: `at most ${figure(dearest.cpu, 2)} ms, ${dearest.name}`,
    reached: cpus.every(({ cpu }) => cpu < MOST_SUGGESTING_MS),
  };
}

function memory({ memory: { wards, all } }: Measures): Goal {
  const used = Math.max(wards.used, all.used);
  return {
    goal: `memory under ${MOST_MEMORY_MB} MB of the 128 a Worker has`,
    measured: `${figure(used)} MB`,
    reached: used < MOST_MEMORY_MB,
  };
}

function searchingAll({ questions, answers, facts }: Measures): Goal[] {
  const all = questions
    .filter(({ asks, searches }) => asks === 'an answer' && searches === 'all elections')
    .flatMap(({ name }) => ({ name, answer: answers.get(name) }));
  const failed = all.filter(({ answer }) => !answer || !answered(answer.kinds)).map(({ name }) => name);
  const silent = all.filter(({ answer }) => !saysAll(answer?.text ?? '', facts.elections)).map(({ name }) => name);
  return [
    {
      goal: '`/candidate` without `election` searches all elections held',
      measured: failed.length === 0 ? 'every kind of it is answered' : `no answer: ${failed.join('; ')}`,
      reached: failed.length === 0,
    },
    {
      goal: '… and says so',
      measured: silent.length === 0 ? 'every kind of reply does' : `not in the reply to ${silent.join('; ')}`,
      reached: silent.length === 0,
    },
  ];
}
