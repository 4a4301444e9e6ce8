import { grouped } from '../../src/render/words.ts';
import { goalsOf } from './goals.ts';
import type { Measures, Result } from './result.ts';
import { answered } from './verdicts.ts';
import { bytesInWords, figure, table } from './wording.ts';

/** The tables of a run, in Markdown. @param run what it was run on and when, in a line */
export function report({ countries, search }: Result, run: string): string {
  return [
    run,
    '### Goals',
    goals({ countries, search }),
    '### Answers: p50 · CPU, in ms',
    answers(countries),
    '### Suggestions out of a list, in ms of CPU',
    suggestions(search),
    '### Publishing, without pictures',
    byCountry(countries, PUBLISHING),
    '### Memory of the isolate, in MB',
    byCountry(countries, MEMORY),
    '### Cold start, in ms',
    byCountry(countries, COLD),
  ].join('\n\n');
}

/** A row of a table that has a column for each country. */
type Row = readonly [name: string, cell: (of: Measures) => string];

const PUBLISHING: readonly Row[] = [
  ['councils', ({ councils }) => grouped(councils)],
  ['distinct ward names', ({ wards }) => grouped(wards)],
  ['writes', ({ published }) => grouped(published.writes)],
  ['all values', ({ published }) => bytesInWords(published.bytes)],
  ['`catalogue`, which every cold isolate reads', ({ published }) => bytesInWords(published.root)],
  ['largest value', ({ published }) => bytesInWords(published.largest.bytes)],
  ['made ready, audited and hashed', ({ published }) => `${figure(published.prepared)} s`],
  ['written to KV on this machine', ({ published }) => `${figure(published.stored)} s`],
  ['writes for one vote corrected', ({ published }) => grouped(published.vote)],
  ['writes for one name corrected', ({ published }) => grouped(published.name)],
];

const MEMORY: readonly Row[] = [
  ['before the first question', ({ memory }) => figure(memory.empty.used)],
  ['after 300 wards of elections far apart', ({ memory }) => figure(memory.wards.used)],
  ['after every other kind of question too', ({ memory }) => figure(memory.all.used)],
  ['held from the system by then', ({ memory }) => figure(memory.all.held)],
  ['the whole workerd, with Miniflare and its KV', ({ memory }) => figure(memory.resident)],
  ['of the 300 wards, not answered', ({ memory }) => `${memory.failed}`],
];

const COLD: readonly Row[] = [
  ['until workerd listens', ({ cold: { start } }) => figure(start, 0)],
  ['the first `/ward` after that', ({ cold: { answer } }) => figure(answer)],
  ['CPU of that answer', ({ cold: { cpu } }) => figure(cpu)],
];

function goals(result: Result): string {
  const rows = goalsOf(result).map(({ goal, measured, reached }) => [
    goal,
    measured,
    reached ? 'reached' : '**missed**',
  ]);
  return table(['goal', 'measured', ''], rows);
}

function answers(countries: readonly Measures[]): string {
  // Those that cannot be asked of a small country are left out there.
  const [most] = countries.toSorted((a, b) => b.questions.length - a.questions.length);
  const rows = (most?.questions ?? []).map(({ name }): Row => {
    const cell = (country: Measures) => {
      const measured = country.answers.get(name);
      if (!measured) return '–';
      const { p50, cpu, kinds } = measured;
      return `${figure(p50, 2)} · ${figure(cpu, 2)}${answered(kinds) ? '' : ` (${[...kinds].join(', ')})`}`;
    };
    return [name, cell];
  });
  return byCountry(countries, rows);
}

function suggestions({ names, figures }: Result['search']): string {
  const rows = figures.map(({ typed, mean, most, dearest }) => [
    `${grouped(names)} ward names, ${typed} typed`,
    figure(mean, 2),
    `${figure(most, 2)} (${dearest})`,
  ]);
  return table(['', 'mean', 'most'], rows);
}

function byCountry(countries: readonly Measures[], rows: readonly Row[]): string {
  const head = ['elections held', ...countries.map(({ name }) => name)];
  const body = rows.map(([name, cell]) => [name, ...countries.map(cell)]);
  return table(head, body);
}
