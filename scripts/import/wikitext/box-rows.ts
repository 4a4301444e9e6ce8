import type { Ballot, Candidate, SeatOutcome } from '../../../src/results/schema.ts';
import { BadInput } from '../bad-input.ts';
import { parseFigure } from '../parse-values.ts';
import type { PartyLookup } from '../party-lookup.ts';
import type { ElectionBox } from './election-boxes.ts';
import type { Template } from './markup.ts';
import { visibleText } from './visible-text.ts';

/** Printed instead of votes if there was no poll. */
const UNOPPOSED = /unopposed|uncontested|no contest/i;
/** Printed instead of votes if they are unknown. */
const UNKNOWN = /^(?:n\/?a|tb[acd]|unknown|[?–—−-]*)$/i;

/** The facts in a box's rows. `turnoutVotes` is kept apart because articles mean two things by it. */
export interface BoxRows
  extends Pick<
    Ballot,
    'cancelled_poll' | 'candidates' | 'outcomes' | 'total_electorate' | 'turnout_percentage' | 'spoilt_ballots'
  > {
  turnoutVotes: number | null;
  /** How many candidates are tagged as winners; 0 if the article tags none. */
  winners: number;
}

/** @throws BadInput for a candidate without a name or party, or with votes that cannot be read */
export function boxRows(box: ElectionBox, party: PartyLookup, file: string): BoxRows {
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
    spoilt_ballots: parseFigure(visibleText(spoilt)),
    winners: tagged,
  };
}

function isWinner({ name }: Template): boolean {
  return name.startsWith('election box winning ');
}

function candidateOf(row: Template, tagged: boolean, party: PartyLookup, file: string): Candidate {
  const person_name = visibleText(row.params.get('candidate')).replace(/^[*†‡ ]+|[*†‡ ]+$/g, '');
  if (person_name === '') throw new BadInput(file, row.line, 'a candidate without a name');
  const votes = visibleText(row.params.get('votes'));
  const votes_cast = parseFigure(votes);
  if (votes_cast === null && !UNKNOWN.test(votes) && !UNOPPOSED.test(votes)) {
    throw new BadInput(file, row.line, `"${votes}" is not a number of votes for ${person_name}`);
  }
  const stoodFor = visibleText(row.params.get('party'));
  if (stoodFor === '') throw new BadInput(file, row.line, `${person_name} has no party`);
  return {
    person_name,
    ...party(stoodFor),
    votes_cast,
    elected: tagged ? isWinner(row) : null,
    tied_vote_winner: false,
  };
}

/** The winner of a new seat neither holds nor gains it, so that row has no label. */
function outcomeOf({ name, params }: Template, party: PartyLookup): SeatOutcome[] {
  const outcome = / hold\b/.test(name) ? 'hold' : / gain\b/.test(name) ? 'gain' : null;
  if (!outcome) return [];
  const id = (param: string) => {
    const printed = visibleText(params.get(param));
    return printed === '' ? null : party(printed).party_id;
  };
  return [{ party_id: id('winner'), outcome, gained_from: outcome === 'gain' ? id('loser') : null }];
}

function shownFigure(row: Template | null, param: string): number | null {
  return parseFigure(visibleText(row?.params.get(param)));
}
