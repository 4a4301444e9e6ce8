import { grouped } from '../../src/render/words.ts';
import { byteSize, decimal, markdownTable, NOT_MEASURED } from '../report/format.ts';
import { verdictWords } from '../verdict.ts';
import type { CountryMeasurements, ScaleMeasurements } from './measure-countries.ts';
import { scaleGoals } from './scale-goals.ts';
import { areAnswers } from './worker-client.ts';

/** The tables of a run, in Markdown. @param run one line about the run and the machine */
export function scaleReport(measurements: ScaleMeasurements, run: string): string {
  const { countries, search } = measurements;
  return [
    run,
    '### Goals',
    goalTable(measurements),
    '### Answers: p50 · CPU, in ms',
    answerTable(countries),
    '### Suggestions out of a list, in ms of CPU',
    searchTable(search),
    '### Publishing, without pictures',
    tableByCountry(countries, PUBLISHING),
    '### Memory of the isolate, in MB',
    tableByCountry(countries, MEMORY),
    '### Cold start, in ms',
    tableByCountry(countries, COLD_START),
  ].join('\n\n');
}

/** A row of a table with one column for each country. */
type CountryRow = readonly [name: string, cell: (country: CountryMeasurements) => string];

const PUBLISHING: readonly CountryRow[] = [
  ['councils', ({ councils }) => grouped(councils)],
  ['distinct ward names', ({ wards }) => grouped(wards)],
  ['writes', ({ publishing }) => grouped(publishing.writes)],
  ['all values', ({ publishing }) => byteSize(publishing.bytes)],
  ['`catalogue`, which every cold isolate reads', ({ publishing }) => byteSize(publishing.catalogue)],
  ['largest value', ({ publishing }) => byteSize(publishing.largest.bytes)],
  ['made, audited and hashed in', ({ publishing }) => `${decimal(publishing.prepared)} s`],
  ['written to KV on this machine in', ({ publishing }) => `${decimal(publishing.stored)} s`],
  ['writes to correct one vote', ({ publishing }) => grouped(publishing.voteCorrection)],
  ['writes to correct one name', ({ publishing }) => grouped(publishing.nameCorrection)],
];

const MEMORY: readonly CountryRow[] = [
  ['before the first question', ({ memory }) => decimal(memory.empty.used)],
  ['after 300 wards of elections far apart', ({ memory }) => decimal(memory.wards.used)],
  ['after every other kind of question too', ({ memory }) => decimal(memory.all.used)],
  ['questions of a day after that', ({ memory: { day } }) => (day ? grouped(day.questions) : NOT_MEASURED)],
  ['after that day', ({ memory: { day } }) => (day ? decimal(day.heap.used) : NOT_MEASURED)],
  ['reserved from the system before that day', ({ memory }) => decimal(memory.all.reserved)],
  ['the whole workerd, with Miniflare and its KV', ({ memory }) => decimal(memory.resident)],
  ['of the 300 wards, not answered', ({ memory }) => `${memory.failed}`],
];

const COLD_START: readonly CountryRow[] = [
  ['until workerd listens', ({ coldStart }) => decimal(coldStart.start, 0)],
  ['the first `/ward` after that', ({ coldStart }) => decimal(coldStart.answer)],
  ['CPU of that answer', ({ coldStart }) => decimal(coldStart.cpu)],
];

function goalTable(measurements: ScaleMeasurements): string {
  const rows = scaleGoals(measurements).map(({ goal, measured, bound, figures }) => [
    goal,
    measured,
    verdictWords(bound, figures),
  ]);
  return markdownTable(['goal', 'measured', ''], rows);
}

function answerTable(countries: readonly CountryMeasurements[]): string {
  // A small country lacks some of the questions, so the rows are those of the country with the most.
  const [most] = countries.toSorted((a, b) => b.questions.length - a.questions.length);
  const rows = (most?.questions ?? []).map(({ name }): CountryRow => {
    const cell = (country: CountryMeasurements) => {
      const times = country.times.get(name);
      if (!times) return NOT_MEASURED;
      const { p50, cpu, kinds } = times;
      return `${decimal(p50, 2)} · ${decimal(cpu, 2)}${areAnswers(kinds) ? '' : ` (${[...kinds].join(', ')})`}`;
    };
    return [name, cell];
  });
  return tableByCountry(countries, rows);
}

function searchTable({ names, times }: ScaleMeasurements['search']): string {
  const rows = times.map(({ typed, mean, most, slowest }) => [
    `${grouped(names)} ward names, ${typed} typed`,
    decimal(mean, 2),
    `${decimal(most, 2)} (${slowest})`,
  ]);
  return markdownTable(['', 'mean', 'most'], rows);
}

function tableByCountry(countries: readonly CountryMeasurements[], rows: readonly CountryRow[]): string {
  const head = ['elections', ...countries.map(({ name }) => name)];
  const body = rows.map(([name, cell]) => [name, ...countries.map(cell)]);
  return markdownTable(head, body);
}
