/** What the menu of wards says of each ward. Names are as recorded, not escaped: menus show no markdown. */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import { electedOn } from '../results/elected.ts';
import { inferredOutcomes } from '../results/inferred-outcomes.ts';
import { type Affiliation, partyLetters } from '../results/parties.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot, Candidate, Election, Party } from '../results/schema.ts';
import { fillsSeats } from '../results/seats-filled.ts';
import { settledTie } from '../results/settled-tie.ts';
import { electedGap, noPollWords } from './no-poll.ts';
import type { PartyTable } from './party-marks.ts';
import { square } from './party-name.ts';
import { decidingMajority, TIE } from './ward-figures.ts';
import { listed } from './words.ts';

/** How much of the parties’ names fits next to the names of people: only names without an abbreviation are longer. */
const LONGEST_PARTIES = 40;

/** Who was elected, and the mark of the first one's party; no mark if no winner is named. A mark that is not an emoji is in the text. */
export interface WardOption {
  description: string;
  emoji?: { name: string };
}

/** "Joan Travis, LD gain, majority 433". The figure is never cut: if it is too long for an option, the names are. */
export function wardOption(ballot: Ballot, election: Election, parties: PartyTable): WardOption {
  const { people, tied } = electedOn(ballot);
  const [first] = people;
  const won = people.length > 0 ? `, ${cut(wonWords(people, ballot, election, parties), LONGEST_PARTIES)}` : '';
  const ending = `${won}, ${marginWords(ballot)}`;
  const named = people.length > 0 ? people : tied;
  const names = named.length > 0 ? namesWords(named) : `elected: ${electedGap(ballot)}`;
  const mark = first ? square(first, parties) : null;
  const emoji = mark !== null && isEmoji(mark) ? { emoji: { name: mark } } : {};
  const before = mark === null || 'emoji' in emoji ? '' : `${mark} `;
  return { description: before + cut(names, LIMIT.selectText - before.length - ending.length) + ending, ...emoji };
}

/** Discord refuses a menu if the emoji of an option is another character, such as “◆”, or more than one. */
function isEmoji(mark: string): boolean {
  return /^(?=\p{Emoji})\p{Extended_Pictographic}\uFE0F?$/u.test(mark);
}

function namesWords(people: readonly Candidate[]): string {
  return listed(people.map(({ person_name }) => writtenName(person_name)));
}

/** "LD gain"; "LD gain (inferred)" if no source labels it; "LD" if hold or gain of any seat is not known. */
function wonWords(people: readonly Candidate[], ballot: Ballot, election: Election, parties: readonly Party[]): string {
  const letters = (of: Affiliation) => partyLetters(of, parties);
  const distinct = (words: readonly string[]) => listed([...new Set(words)]);
  const { outcomes, seats_contested } = ballot;
  if (fillsSeats(ballot) && outcomes.length === seats_contested) {
    const winners = outcomes.map(({ party_id }) => people.find((person) => person.party_id === party_id));
    const labelled = winners.flatMap((winner, seat) =>
      winner ? [`${letters(winner)} ${outcomes[seat]?.outcome}`] : [],
    );
    if (labelled.length === outcomes.length) return distinct(labelled);
  }
  const inferred = outcomes.length === 0 ? inferredOutcomes({ ballot, election }, null) : null;
  const seats = inferred?.differ === false ? inferred.seats : [];
  if (seats.length > 0 && seats.every(({ outcome }) => outcome === 'hold' || outcome === 'gain'))
    return `${distinct(seats.map(({ party, outcome }) => `${letters(party)} ${outcome}`))} (inferred)`;
  return distinct(people.map(letters));
}

/** "majority 433"; why there is none if there was no poll, or if people were level for the last seat. */
function marginWords(ballot: Ballot): string {
  if (ballot.cancelled_poll) return noPollWords(ballot);
  const tie = settledTie(ballot);
  if (tie) return tie.byLot ? 'by lot' : 'level on votes';
  const majority = decidingMajority(ballot);
  return majority === TIE ? 'tied for the last seat' : `majority ${majority}`;
}
