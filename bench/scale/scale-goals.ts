import { grouped } from '../../src/render/words.ts';
import { byteSize, decimal } from '../report/format.ts';
import { pairedRatios, spreadOf } from '../statistics.ts';
import type { CountryMeasurements, ScaleMeasurements } from './measure-countries.ts';
import { areAnswers } from './worker-client.ts';

/** A goal, and whether a run reached it. */
export interface ScaleGoal {
  goal: string;
  measured: string;
  isReached: boolean;
}

const MAX_RATIO = 1.1;
const MAX_SUGGESTION_MS = 5;
const MAX_MEMORY_MB = 64;
const MAX_VALUE_BYTES = 1e6;
const MAX_WRITES = 4;
/** A ward's pictures are published as one album. This benchmark does not draw them. */
const PICTURE_WRITES = 1;

/** Judges the largest synthetic country, partly by comparison with the smallest. */
export function scaleGoals({ countries, search }: ScaleMeasurements): ScaleGoal[] {
  const synthetic = countries.filter(({ isSynthetic }) => isSynthetic);
  const [smallest, largest] = [synthetic[0], synthetic.at(-1)];
  if (!smallest || !largest) throw new Error('No synthetic country was measured.');
  const { publishing } = largest;
  return [
    wardRatioGoal(largest, smallest),
    {
      goal: `suggestions out of ${grouped(search.names)} ward names under ${MAX_SUGGESTION_MS} ms of CPU`,
      measured: search.times.map(({ typed, mean }) => `${typed}: ${decimal(mean, 2)} ms`).join(', '),
      isReached: search.times.every(({ mean }) => mean < MAX_SUGGESTION_MS),
    },
    suggestionGoal(largest),
    memoryGoal(largest),
    {
      goal: `no KV value over ${byteSize(MAX_VALUE_BYTES)}`,
      measured: `${byteSize(publishing.largest.bytes)}, \`${publishing.largest.key.replace(/@.*/, '@…')}\``,
      isReached: publishing.largest.bytes <= MAX_VALUE_BYTES,
    },
    {
      goal: `one changed ward republishes in at most ${MAX_WRITES} writes`,
      measured: `${publishing.voteCorrection} for a vote, ${publishing.nameCorrection} for a name, and ${PICTURE_WRITES} for its pictures`,
      isReached: publishing.voteCorrection + PICTURE_WRITES <= MAX_WRITES,
    },
    ...searchGoals(largest),
  ];
}

function wardRatioGoal(largest: CountryMeasurements, smallest: CountryMeasurements): ScaleGoal {
  const roundsOf = ({ times }: CountryMeasurements) => times.get('`/ward`')?.rounds ?? [];
  const { median, lower, upper } = spreadOf(pairedRatios(roundsOf(largest), roundsOf(smallest)));
  return {
    goal: `p50 of \`/ward\` at most ${MAX_RATIO} times that of one election`,
    measured: `${decimal(median, 2)} times (${decimal(lower, 2)}–${decimal(upper, 2)})`,
    isReached: median <= MAX_RATIO,
  };
}

function suggestionGoal({ questions, times }: CountryMeasurements): ScaleGoal {
  const cpus = questions
    .filter(({ asks }) => asks === 'suggestions')
    .map(({ name }) => ({ name, cpu: times.get(name)?.cpu ?? Number.NaN }));
  const slowest = cpus.reduce((most, one) => (one.cpu > most.cpu ? one : most), { name: '', cpu: 0 });
  return {
    goal: `every request for suggestions under ${MAX_SUGGESTION_MS} ms of CPU`,
    measured: `at most ${decimal(slowest.cpu, 2)} ms, ${slowest.name}`,
    isReached: cpus.every(({ cpu }) => cpu < MAX_SUGGESTION_MS),
  };
}

function memoryGoal({ memory: { wards, all } }: CountryMeasurements): ScaleGoal {
  const used = Math.max(wards.used, all.used);
  return {
    goal: `memory under ${MAX_MEMORY_MB} MB of the 128 a Worker has`,
    measured: `${decimal(used)} MB`,
    isReached: used < MAX_MEMORY_MB,
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
      isReached: unanswered.length === 0,
    },
    {
      goal: '… and says so',
      measured: silent.length === 0 ? 'every kind of reply does' : `not in the reply to ${namesOf(silent)}`,
      isReached: silent.length === 0,
    },
  ];
}

/** Whether a reply says that it searched all elections. */
export function saysAllElections(reply: string, elections: number): boolean {
  return new RegExp(`\\b(?:all|every|any of the|${grouped(elections)})\\b[^.]{0,40}\\belections?\\b`, 'i').test(reply);
}
