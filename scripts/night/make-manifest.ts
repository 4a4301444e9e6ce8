/** `manifest`: prints what is known of an election before its count, from a record on file or a table of candidates. */
import * as v from 'valibot';
import { seatsOf } from '../../src/results/council-size.ts';
import { councilSlug, dateOf } from '../../src/results/ids.ts';
import { Manifest } from '../../src/results/night/manifest.ts';
import { rehearsalOf } from '../../src/results/night/rehearsal.ts';
import { partiesNamed } from '../../src/results/parties-named.ts';
import type { Council, Election, Party } from '../../src/results/schema.ts';
import { yearOf } from '../../src/results/year.ts';
import { ELECTIONS } from '../bundle.ts';
import { UsageError } from '../command-line.ts';
import { democracyClubFormat } from '../import/democracy-club.ts';
import { electionFile } from '../import/election-file.ts';
import { electionsOnFile } from '../import/elections-on-file.ts';
import { readInput } from '../import/input.ts';
import { parseFigure } from '../import/parse-values.ts';
import { partyLookup } from '../import/party-lookup.ts';
import { readTables, type Tables } from '../import/tables.ts';
import { electedBefore } from './elected-before.ts';
import { type NightOptions, numberOption } from './night-options.ts';
import { withUncontested } from './uncontested.ts';

/** A councillor’s term, after which the same seats are contested again. */
const TERM_YEARS = 4;

/** @returns the text of the manifest; each person takes a line */
export async function manifestText(id: string | undefined, options: NightOptions): Promise<string> {
  if (id === undefined || councilSlug(id) === '')
    throw new UsageError('Name the election, such as local.derby.2027-05-06.');
  const tables = await readTables();
  const council = tables.councils.find(({ slug }) => slug === councilSlug(id));
  if (!council) throw new Error(`There is no council "${councilSlug(id)}" in data/councils.json.`);
  const asked = numberOption('seats', options) ?? seatsOf(council, dateOf(id));
  if (asked === null)
    throw new UsageError(`The seats of ${council.name} in that year are not on file: add --seats <number>.`);
  const made =
    options.candidates === undefined
      ? ofRecord(id, council, tables, asked, options)
      : await ofCandidates(id, council, tables, asked, options);
  const manifest = { ...made, parties: partiesOf(made, tables.parties) };
  const checked = v.safeParse(Manifest, manifest);
  if (!checked.success)
    throw new Error(checked.issues.map((issue) => `${v.getDotPath(issue) ?? 'all'}: ${issue.message}`).join('\n'));
  return electionFile(manifest);
}

/** An election that has been, to play it again. */
function ofRecord(id: string, council: Council, tables: Tables, seats: number, options: NightOptions): Manifest {
  if (options.continuing !== undefined || options.vacant !== undefined || options.baseline !== undefined)
    throw new UsageError(
      '--continuing, --vacant and --baseline go with --candidates: a record on file has these seats.',
    );
  const election = electionsOnFile(ELECTIONS)(council.slug).find(({ election_id }) => election_id === id);
  if (!election) throw new Error(`${id} is not on file. Add --candidates <csv> to make it from a table of candidates.`);
  const rehearsal = rehearsalOf(election, council, tables.parties, seats);
  if (!rehearsal) throw new Error(`The record of ${id} does not show the seats that were not contested.`);
  return rehearsal.manifest;
}

async function ofCandidates(
  id: string,
  council: Council,
  tables: Tables,
  seats: number,
  options: NightOptions,
): Promise<Manifest> {
  const file = options.candidates ?? '';
  const { elections, skipped, notices } = democracyClubFormat.read([await readInput(file)], {
    tables,
    electionsOf: electionsOnFile(ELECTIONS),
    council: council.slug,
    learn: false,
    date: null,
    title: null,
    retrieved: new Date().toISOString().slice(0, 10),
    progress: () => {},
  });
  for (const line of [...skipped, ...notices]) console.error(line);
  const read = elections.find(({ election_id }) => election_id === id);
  if (!read) throw new Error(`${file} has no candidates of ${id}.`);
  const { election, marked } = withUncontested(read);
  for (const line of marked) console.error(line);
  const { baseline, leftOut } = baselineOf(election, council, options);
  for (const line of leftOut) console.error(line);
  return {
    election,
    council,
    parties: [],
    council_seats: seats,
    continuing: continuingSeats(options.continuing ?? '', tables.parties),
    vacant: numberOption('vacant', options) ?? 0,
    baseline,
  };
}

function baselineOf(
  election: Election,
  council: Council,
  { baseline: id }: NightOptions,
): ReturnType<typeof electedBefore> {
  if (id === undefined) return { baseline: null, leftOut: [] };
  const before = electionsOnFile(ELECTIONS)(council.slug).find(({ election_id }) => election_id === id);
  if (!before) throw new UsageError(`--baseline ${id} is not an election of this council on file.`);
  const years = yearOf(election.election_date) - yearOf(before.election_date);
  if (council.elects !== 'whole' && years !== TERM_YEARS)
    throw new UsageError(
      `${council.name} is not known to elect all seats at once, so --baseline must be the election ${TERM_YEARS} years before, when these seats were contested.`,
    );
  return electedBefore(election, before);
}

/** "Labour 18; Green 2". @throws UsageError */
function continuingSeats(typed: string, parties: readonly Party[]): Manifest['continuing'] {
  const party = partyLookup([...parties]);
  return typed
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, name, figure] = /^\s*(.*\S)\s+(\d+)\s*$/.exec(part) ?? [];
      const seats = parseFigure(figure);
      if (!name || seats === null) throw new UsageError(`--continuing: "${part.trim()}" is not a party and its seats.`);
      return { ...party(name, null), seats };
    });
}

/** The parties that the manifest names, with their colours. */
function partiesOf({ election, continuing, baseline }: Manifest, parties: readonly Party[]): Party[] {
  const named = [...partiesNamed(election), ...continuing, ...Object.values(baseline?.defending ?? {}).flat()];
  const ids = new Set(named.map(({ party_id }) => party_id));
  return parties.filter(({ party_id }) => ids.has(party_id));
}
