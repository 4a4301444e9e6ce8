/** The wards of a file with Democracy Club's columns, as declarations. */
import { ballotSlug } from '../../src/results/ids.ts';
import type { Declaration } from '../../src/results/night/journal.ts';
import type { WardState } from '../../src/results/night/ward-states.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { BadInput } from '../import/bad-input.ts';
import { type CsvRecord, columnsIn, figureIn, firstRow, readRecords } from '../import/csv.ts';
import { DEMOCRACY_CLUB_COLUMNS } from '../import/democracy-club-rows.ts';
import { declarationOf } from './typed-votes.ts';

const COLUMNS = { ...DEMOCRACY_CLUB_COLUMNS, drawn: ['tied_vote_winner'] } as const;
const NEEDED = ['person', 'ballot', 'votes'] as const;
const YES = /^(?:true|t|1|yes)$/i;

type Row = CsvRecord<keyof typeof COLUMNS>;

/** What a file says of a ward of the count. */
export type FiledWard =
  | { state: WardState; kind: 'votes'; declaration: Declaration; faults: string[] }
  /** It has no figures yet. */
  | { state: WardState; kind: 'no votes' };

export interface DeclaredFile {
  /** In the order of the count's wards. */
  wards: FiledWard[];
  /** Ballots in the file that are not in the count. */
  others: string[];
}

/** @throws Error if it is not such a file */
export function declaredFile(input: { file: string; text: string }, states: readonly WardState[]): DeclaredFile {
  const found = columnsIn(firstRow(input.text), COLUMNS);
  const missing = NEEDED.filter((column) => !found.has(column)).map((column) => COLUMNS[column][0]);
  if (missing.length > 0) throw new Error(`${input.file} has no column ${missing.join(', ')} in its first row.`);
  const byBallot = Map.groupBy(readRecords(input, COLUMNS), (row) => row.get('ballot') ?? '');
  const ids = new Set(states.map(({ ballot }) => ballot.ballot_paper_id));
  return {
    wards: states.flatMap((state) => {
      const rows = byBallot.get(state.ballot.ballot_paper_id);
      return rows ? [filedWard(rows, state, input.file)] : [];
    }),
    others: [...byBallot.keys()].filter((id) => !ids.has(id)),
  };
}

function filedWard(rows: readonly Row[], state: WardState, file: string): FiledWard {
  if (rows.every((row) => row.get('votes') === null)) return { state, kind: 'no votes' };
  const faults: string[] = [];
  const figure = (row: Row, column: 'votes' | 'turnoutReported' | 'spoilt'): number | null => {
    try {
      if (row.fault) throw new BadInput(file, row.line, row.fault);
      return figureIn(row, column, file);
    } catch (cause) {
      faults.push(cause instanceof Error ? cause.message : String(cause));
      return null;
    }
  };
  const typed = rows.flatMap((row) => {
    const votes = figure(row, 'votes');
    return votes === null ? [] : [{ name: nameIn(row, state.ballot), votes }];
  });
  const [first] = rows;
  const papers = {
    turnout_reported: first ? figure(first, 'turnoutReported') : null,
    spoilt_ballots: first ? figure(first, 'spoilt') : null,
  };
  const drawn = rows.filter((row) => YES.test(row.get('drawn') ?? '')).map((row) => nameIn(row, state.ballot));
  const { declaration, faults: others } = declarationOf(typed, state.ballot, papers, drawn);
  const all = [...faults, ...others].map((fault) => `${ballotSlug(state.ballot)}: ${fault}`);
  return { state, kind: 'votes', declaration, faults: all };
}

/** The name, with the party if somebody else on the ballot has the same name. */
function nameIn(row: Row, { candidates }: Ballot): string {
  const name = row.get('person') ?? '';
  const party = row.get('partyName');
  const namesakes = candidates.filter(({ person_name }) => person_name === name).length;
  return namesakes > 1 && party ? `${name} (${party})` : name;
}
