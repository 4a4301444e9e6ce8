import type { Candidate } from '../../../src/results/schema.ts';
import { BadInput } from '../bad-input.ts';
import { isUnknown, parseFigure } from '../parse-values.ts';
import type { PartyLookup } from '../party-lookup.ts';
import { saysNoPoll } from './cancellation.ts';
import type { Template } from './markup.ts';
import { type RowReader, UnreadableBox } from './row-reader.ts';
import { type ReadText, readText } from './visible-text.ts';

/** Printed instead of votes if the person was not on the ballot paper. */
const WITHDRAWN = /^(?:withdr(?:ew|awn)|disqualified|did not stand|nomination (?:invalid|rejected|withdrawn))/i;

/** A candidate's row as printed. */
export interface CandidateRow {
  line: number;
  candidate: Candidate;
  /** What is printed for votes. */
  printed: string;
  winning: boolean;
  bold: boolean;
}

interface Article {
  party: PartyLookup;
  file: string;
  reader: RowReader;
}

/**
 * One row; null if it is struck out or withdrawn, which the report then says.
 * @throws BadInput for a candidate without a name or party, or with votes that cannot be read
 * @throws UnreadableBox if an unknown template hides the name or the party
 */
export function candidateRow(row: Template, { party, file, reader }: Article): CandidateRow | null {
  const { line } = row;
  const votes = readText(row.params.get('votes'));
  const name = readText(row.params.get('candidate'));
  const struck = name.text === '' && name.struck !== '';
  const person_name = shownName(struck ? { ...name, text: name.struck } : name, row, 'name of a candidate');
  if (person_name === '') throw new BadInput(file, line, 'a candidate without a name');
  if (WITHDRAWN.test(votes.text) || (struck && parseFigure(votes.text) === null)) {
    const why = struck ? 'is struck out and has no votes' : `is printed as "${votes.text}"`;
    reader.doubt(line, `${person_name} ${why}, so is not recorded as a candidate`);
    return null;
  }
  if (struck) reader.doubt(line, `${person_name} is struck out, but is recorded because of the votes`);
  else noteLeftOut(reader, line, name, person_name);
  const unreadable = reader.unreadable(line, votes, `the number of votes for ${person_name}`);
  const votes_cast = unreadable ? null : parseFigure(votes.text);
  if (votes_cast === null && !unreadable && !isUnknown(votes.text) && !saysNoPoll(votes.text)) {
    throw new BadInput(file, line, `"${votes.text}" is not a number of votes for ${person_name}`);
  }
  const stoodFor = readText(row.params.get('party'));
  const printedParty = shownName(
    stoodFor.text === '' ? { ...stoodFor, text: stoodFor.struck } : stoodFor,
    row,
    `party of ${person_name}`,
  );
  if (printedParty === '') throw new BadInput(file, line, `${person_name} has no party`);
  noteLeftOut(reader, line, stoodFor, `the party of ${person_name}`);
  return {
    line,
    candidate: { person_name, ...party(printedParty), votes_cast, elected: null, tied_vote_winner: false },
    printed: votes.text,
    winning: /^election box (?:winning|elected) /.test(row.name),
    bold: name.bold,
  };
}

/** @throws UnreadableBox if an unknown template leaves nothing of it */
function shownName({ text, unknown }: ReadText, { line }: Template, what: string): string {
  const shown = text.replace(/^[*†‡ ]+|[*†‡ ]+$/g, '');
  if (shown === '' && unknown[0] !== undefined) {
    throw new UnreadableBox(
      line,
      `the ${what} on line ${line} is in the template "${unknown[0]}", which we cannot read`,
    );
  }
  return shown;
}

/** Reports anything in a name or party that readers see and we leave out. */
function noteLeftOut(reader: RowReader, line: number, { unknown, struck }: ReadText, what: string): void {
  for (const template of unknown) reader.doubt(line, `${what}: the template "${template}" is left out`);
  if (struck !== '') reader.doubt(line, `${what}: "${struck}" is struck out, so it is left out`);
}
