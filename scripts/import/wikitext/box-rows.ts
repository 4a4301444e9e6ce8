import { partyKey } from '../../../src/results/parties.ts';
import type { Ballot, SeatOutcome } from '../../../src/results/schema.ts';
import type { PartyLookup } from '../party-lookup.ts';
import { saysLots, withElected } from '../tie.ts';
import { cancellationOf, leavesSeatUnfilled } from './cancellation.ts';
import { candidateRow } from './candidates.ts';
import type { ElectionBox } from './election-boxes.ts';
import type { Template } from './markup.ts';
import { type RowReader, UnreadableBox } from './row-reader.ts';
import { readText, visibleText } from './visible-text.ts';

/** The facts in a box's rows. `turnoutVotes` is kept apart because articles mean two things by it. */
export interface BoxRows
  extends Pick<
    Ballot,
    | 'cancelled_poll'
    | 'cancellation_reason'
    | 'candidates'
    | 'outcomes'
    | 'total_electorate'
    | 'turnout_percentage'
    | 'spoilt_ballots'
  > {
  turnoutVotes: number | null;
  /** How many candidates are tagged as winners; 0 if the article tags none. */
  winners: number;
}

interface Article {
  party: PartyLookup;
  file: string;
  reader: RowReader;
}

/**
 * @param seatsPrinted in the title or the heading; null if neither has a number
 * @throws BadInput for a candidate without a name or party, or with votes that cannot be read
 * @throws UnreadableBox if its candidates cannot all be read
 */
export function boxRows(box: ElectionBox, seatsPrinted: number | null, article: Article): BoxRows & { seats: number } {
  const { reader } = article;
  const hidden = box.others.find(({ params }) => params.has('candidate'));
  if (hidden)
    throw new UnreadableBox(
      hidden.line,
      `a candidate on line ${hidden.line} is in the template "${hidden.name}", which we cannot read`,
    );
  const rows = box.candidates.map((row) => candidateRow(row, article)).filter((row) => row !== null);
  if (rows.length === 0 && box.candidates.length > 0) {
    throw new UnreadableBox(box.line, 'every candidate is struck out or withdrawn');
  }
  const tagged = rows.filter(({ winning }) => winning).length;
  const seats = seatsPrinted ?? (tagged || box.outcomes.length || 1);
  const cancellation = cancellationOf(box, rows, seats);
  const labels = box.outcomes.flatMap((row) => outcomeOf(row, article));
  const winners = box.outcomes.map(({ params }) => partyOf(visibleText(params.get('winner')), article));
  const unfilled = leavesSeatUnfilled(cancellation);
  if (unfilled && tagged + labels.length > 0) {
    reader.doubt(box.line, 'the poll did not take place, so its tags of winners, holds and gains are not recorded');
  }
  const outcomes = unfilled ? [] : labels;
  const lots = saysLots(box.prose);
  const { candidates, settled } = withElected(rows, { seats, labels: unfilled ? [] : winners, lots });
  if (settled === 'bold') reader.doubt(box.line, 'a tie: the winner in bold is recorded as elected');
  if (settled === 'label')
    reader.doubt(box.line, 'a tie: the winner whose party has the hold or gain is recorded as elected');
  return {
    ...cancellation,
    seats,
    candidates: candidates.map((one) => ({
      ...one,
      votes_cast: cancellation.cancelled_poll ? null : one.votes_cast,
      elected: unfilled ? null : one.elected,
    })),
    outcomes,
    total_electorate:
      reader.figure(box.electors, 'reg. electors', 'the electorate') ??
      reader.figure(box.electors, 'votes', 'the electorate'),
    turnout_percentage: reader.figure(box.turnout, 'percentage', 'the turnout'),
    turnoutVotes: reader.figure(box.turnout, 'votes', 'the number of votes in the turnout row'),
    spoilt_ballots:
      reader.figure(box.rejected, 'votes', 'the number of rejected papers') ??
      reader.figure(box.turnout, 'invalid', 'the number of invalid papers'),
    winners: tagged,
  };
}

function partyOf(printed: string, { party }: Article): string | null {
  return printed === '' ? null : partyKey(party(printed));
}

/** The winner of a new seat neither holds nor gains it, so that row has no label. */
function outcomeOf({ name, line, params }: Template, { party, reader }: Article): SeatOutcome[] {
  const outcome = / hold\b/.test(name) ? 'hold' : / gain\b/.test(name) ? 'gain' : null;
  if (!outcome) return [];
  const id = (param: string) => {
    const { text, unknown } = readText(params.get(param));
    for (const template of unknown)
      reader.doubt(line, `the ${param} of the ${outcome}: the template "${template}" is left out`);
    if (text === '') return null;
    const { party_id } = party(text);
    if (party_id === null)
      reader.doubt(
        line,
        `the ${param} of the ${outcome}, "${text}", is not in the table of parties, so it is not recorded`,
      );
    return party_id;
  };
  return [{ party_id: id('winner'), outcome, gained_from: outcome === 'gain' ? id('loser') : null }];
}
