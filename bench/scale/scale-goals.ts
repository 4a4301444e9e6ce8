import { grouped } from '../../src/render/words.ts';
import { byteSize, decimal } from '../report/format.ts';
import { pairedRatios, type Spread, spreadOf, spreadOfMedian } from '../statistics.ts';
import type { Bound } from '../verdict.ts';
import type { CountryMeasurements, ScaleMeasurements } from './measure-countries.ts';
import type { QuestionTimes } from './question-timer.ts';
import { MISSPELT_PERSON, WARD_ELSEWHERE } from './questions.ts';
import { areAnswers } from './worker-client.ts';

/** A goal, with its measurement. */
export interface ScaleGoal {
  goal: string;
  /** As the report prints it. */
  measured: string;
  bound: Bound;
  /** What is compared with the bound. */
  figures: Spread;
}

const MAX_RATIO = 1.1;
const MAX_SEARCH_MS = 5;
const MAX_MEMORY_MB = 64;
const MAX_VALUE_BYTES = 1e6;
const MAX_WRITES = 4;
/** A ward's pictures are published as one album. This benchmark does not draw them. */
const PICTURE_WRITES = 1;

/** Judges the largest synthetic country, partly by comparison with the smallest, and the real one. */
export function scaleGoals({ countries, search }: ScaleMeasurements): ScaleGoal[] {
  const synthetic = countries.filter(({ isSynthetic }) => isSynthetic);
  const [smallest, largest] = [synthetic[0], synthetic.at(-1)];
  if (!smallest || !largest) throw new Error('No synthetic country was measured.');
  const [alone, real] = countries.filter(({ isSynthetic }) => !isSynthetic);
  const { publishing } = largest;
  return [
    wardRatioGoal(largest, smallest, 'with 10,000 elections'),
    ...(real && alone ? [wardRatioGoal(real, alone, 'in the real country'), wardElsewhereGoal(real)] : []),
    {
      goal: `suggestions out of ${grouped(search.names)} ward names under ${MAX_SEARCH_MS} ms of CPU`,
      measured: search.times.map(({ typed, mean }) => `${typed}: ${decimal(mean, 2)} ms`).join(', '),
      bound: { most: MAX_SEARCH_MS },
      figures: exactly(Math.max(...search.times.map(({ mean }) => mean))),
    },
    suggestionGoal(largest),
    misspeltPersonGoal(largest),
    memoryGoal(largest, 'with 10,000 elections'),
    ...(real ? [memoryGoal(real, 'in the real country')] : []),
    {
      goal: `no KV value over ${byteSize(MAX_VALUE_BYTES)}`,
      measured: `${byteSize(publishing.largest.bytes)}, \`${publishing.largest.key.replace(/@.*/, '@…')}\``,
      bound: { most: MAX_VALUE_BYTES },
      figures: exactly(publishing.largest.bytes),
    },
    {
      goal: `one changed ward republishes in at most ${MAX_WRITES} writes`,
      measured: `${publishing.voteCorrection} for a vote, ${publishing.nameCorrection} for a name, and ${PICTURE_WRITES} for its pictures`,
      bound: { most: MAX_WRITES },
      figures: exactly(publishing.voteCorrection + PICTURE_WRITES),
    },
    ...searchGoals(largest),
  ];
}

function wardRatioGoal(largest: CountryMeasurements, smallest: CountryMeasurements, where: string): ScaleGoal {
  const roundsOf = ({ times }: CountryMeasurements) => times.get('`/ward`')?.rounds ?? [];
  const figures = spreadOfMedian(pairedRatios(roundsOf(largest), roundsOf(smallest)));
  return {
    goal: `p50 of \`/ward\` ${where} at most ${MAX_RATIO} times that of one election`,
    measured: `${withQuartiles(figures)} times`,
    bound: { most: MAX_RATIO },
    figures,
  };
}

function wardElsewhereGoal({ times }: CountryMeasurements): ScaleGoal {
  const figures = cpuOf(times.get(WARD_ELSEWHERE));
  return {
    goal: `${WARD_ELSEWHERE}, in the real country under ${MAX_SEARCH_MS} ms of CPU`,
    measured: `${withQuartiles(figures)} ms`,
    bound: { most: MAX_SEARCH_MS },
    figures,
  };
}

function suggestionGoal({ questions, times }: CountryMeasurements): ScaleGoal {
  const all = questions
    .filter(({ asks }) => asks === 'suggestions')
    .map(({ name }) => ({ name, figures: cpuOf(times.get(name)) }));
  const slowest = all.reduce((most, one) => (one.figures.median > most.figures.median ? one : most));
  return {
    goal: `every request for suggestions under ${MAX_SEARCH_MS} ms of CPU`,
    measured: `at most ${withQuartiles(slowest.figures)} ms, ${slowest.name}`,
    bound: { most: MAX_SEARCH_MS },
    figures: slowest.figures,
  };
}

function misspeltPersonGoal({ times }: CountryMeasurements): ScaleGoal {
  const figures = cpuOf(times.get(MISSPELT_PERSON));
  return {
    goal: `${MISSPELT_PERSON}, under ${MAX_SEARCH_MS} ms of CPU`,
    measured: `${withQuartiles(figures)} ms`,
    bound: { most: MAX_SEARCH_MS },
    figures,
  };
}

/** The median CPU of a reply in all rounds, in ms; of all replies together if the question was too slow to repeat. */
function cpuOf(times: QuestionTimes | undefined): Spread {
  if (!times) return exactly(Number.NaN);
  return spreadOfMedian(times.cpuRounds.length > 0 ? times.cpuRounds : [times.cpu]);
}

/** A figure that does not vary. */
function exactly(figure: number): Spread {
  return spreadOf([figure]);
}

function withQuartiles({ median, lower, upper }: Spread): string {
  return `${decimal(median, 2)} (${decimal(lower, 2)}–${decimal(upper, 2)})`;
}

function memoryGoal({ memory: { wards, all, day } }: CountryMeasurements, where: string): ScaleGoal {
  const used = Math.max(wards.used, all.used, day?.heap.used ?? 0);
  return {
    goal: `memory ${where} under ${MAX_MEMORY_MB} MB of the 128 a Worker has`,
    measured: `${decimal(used)} MB`,
    bound: { most: MAX_MEMORY_MB },
    figures: exactly(used),
  };
}

function searchGoals({ questions, times, names }: CountryMeasurements): ScaleGoal[] {
  const searches = questions
    .filter(({ asks, searches }) => asks === 'an answer' && searches === 'all elections')
    .map(({ name }) => ({ name, measured: times.get(name) }));
  const namesOf = (some: typeof searches) => some.map(({ name }) => name).join('; ');
  const unanswered = searches.filter(({ measured }) => !measured || !areAnswers(measured.kinds));
  const silent = searches.filter(({ measured }) => !saysAllElections(measured?.text ?? '', names.elections));
  return [
    {
      goal: '`/candidate` without `election` searches all elections',
      measured: unanswered.length === 0 ? 'every kind is answered' : `no answer: ${namesOf(unanswered)}`,
      bound: { most: 0 },
      figures: exactly(unanswered.length),
    },
    {
      goal: '… and says so',
      measured: silent.length === 0 ? 'every kind of reply does' : `not in the reply to ${namesOf(silent)}`,
      bound: { most: 0 },
      figures: exactly(silent.length),
    },
  ];
}

/** Whether a reply says that it searched all elections. */
export function saysAllElections(reply: string, elections: number): boolean {
  return new RegExp(`\\b(?:all|every|any of the|${grouped(elections)})\\b[^.]{0,40}\\belections?\\b`, 'i').test(reply);
}
