import type { Ballot, Candidate, SeatOutcome } from '../../../src/results/schema.ts';
import type { PartyTable } from '../affiliation.ts';
import { BadInput } from '../bad-input.ts';
import { figure } from '../printed.ts';
import type { Box } from './boxes.ts';
import type { Template } from './pieces.ts';
import { plain } from './plain.ts';

/** Printed in place of votes where there was no poll. */
const UNOPPOSED = /unopposed|uncontested|no contest/i;
/** Printed in place of votes where they are not known. */
const UNKNOWN = /^(?:n\/?a|tb[acd]|unknown|[?–—−-]*)$/i;

/** What the rows of a box record; turnout in votes is in `turnoutVotes`, since articles mean two things by it. */
export interface BoxRows
  extends Pick<
    Ballot,
    'cancelled_poll' | 'candidates' | 'outcomes' | 'total_electorate' | 'turnout_percentage' | 'spoilt_ballots'
  > {
  turnoutVotes: number | null;
  /** People tagged as winning; 0 where the article tags nobody. */
  winners: number;
}

/** @throws BadInput for a candidate without a name, or party, or with votes that cannot be read */
export function rowsOf(box: Box, party: PartyTable, file: string): BoxRows {
  const tagged = box.candidates.filter(isWinner).length;
  const cancelled_poll =
    box.candidates.length > 0 && box.candidates.every(({ params }) => UNOPPOSED.test(params.get('votes') ?? ''));
  const spoilt = box.rejected?.params.get('votes') ?? box.turnout?.params.get('invalid');
  return {
    cancelled_poll,
    candidates: box.candidates.map((row) => candidateOf(row, tagged > 0, party, file)),
    outcomes: box.outcomes.flatMap((row) => outcomeOf(row, party)),
    total_electorate: shownFigure(box.electors, 'reg. electors') ?? shownFigure(box.electors, 'votes'),
    turnout_percentage: shownFigure(box.turnout, 'percentage'),
    turnoutVotes: shownFigure(box.turnout, 'votes'),
    spoilt_ballots: figure(plain(spoilt)),
    winners: tagged,
  };
}

function isWinner({ name }: Template): boolean {
  return name.startsWith('election box winning ');
}

function candidateOf(row: Template, tagged: boolean, party: PartyTable, file: string): Candidate {
  const person_name = plain(row.params.get('candidate')).replace(/^[*†‡ ]+|[*†‡ ]+$/g, '');
  if (person_name === '') throw new BadInput(file, row.line, 'a candidate without a name');
  const votes = plain(row.params.get('votes'));
  const votes_cast = figure(votes);
  if (votes_cast === null && !UNKNOWN.test(votes) && !UNOPPOSED.test(votes)) {
    throw new BadInput(file, row.line, `"${votes}" is no number of votes for ${person_name}`);
  }
  const stoodFor = plain(row.params.get('party'));
  if (stoodFor === '') throw new BadInput(file, row.line, `${person_name} has no party`);
  return { person_name, ...party(stoodFor), votes_cast, elected: tagged ? isWinner(row) : null };
}

/** A new seat's winner neither held nor gained it, so such a row gives no label. */
function outcomeOf({ name, params }: Template, party: PartyTable): SeatOutcome[] {
  const outcome = / hold\b/.test(name) ? 'hold' : / gain\b/.test(name) ? 'gain' : null;
  if (!outcome) return [];
  const id = (param: string) => {
    const printed = plain(params.get(param));
    return printed === '' ? null : party(printed).party_id;
  };
  return [{ party_id: id('winner'), outcome, gained_from: outcome === 'gain' ? id('loser') : null }];
}

function shownFigure(row: Template | null, param: string): number | null {
  return figure(plain(row?.params.get(param)));
}
