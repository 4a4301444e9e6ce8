/** The audit: what does not add up in a source, or in our record of it. */
import type { Council, Election } from '../src/results/schema.ts';
import { ballotIds } from './ballot-ids.ts';
import { changeSigns } from './change-signs.ts';
import { controlAndSeats } from './control-and-seats.ts';
import { controlDisputed } from './control-disputed.ts';
import { councilSize } from './council-size.ts';
import { doubleVotes } from './double-votes.ts';
import { duplicatePeople } from './duplicate-people.ts';
import { electedFlags } from './elected-flags.ts';
import { electionName } from './election-name.ts';
import { electionType } from './election-type.ts';
import { gainedFrom } from './gained-from.ts';
import { gainsLabelled } from './gains-labelled.ts';
import { gssCodes } from './gss-codes.ts';
import { independentsGrouped } from './independents-grouped.ts';
import { netChange } from './net-change.ts';
import { notRecorded } from './not-recorded.ts';
import { outcomeLabels } from './outcome-labels.ts';
import { partyNumbers } from './party-numbers.ts';
import { partySeats } from './party-seats.ts';
import { partyShares } from './party-shares.ts';
import { partyVotes } from './party-votes.ts';
import type { AuditFinding, Rule } from './rule.ts';
import { sameNames } from './same-names.ts';
import { seatChanges } from './seat-changes.ts';
import { seatsStated } from './seats-stated.ts';
import { sharedAbbreviations } from './shared-abbreviations.ts';
import { swingFields } from './swing-fields.ts';
import { turnout } from './turnout.ts';
import { wardHeadings } from './ward-headings.ts';
import { wardsTwice } from './wards-twice.ts';
import { yearlyRecord } from './yearly-record.ts';

export type { AuditFinding, Rule } from './rule.ts';

/** The rules, in the order in which readers see their findings: first what changes the result, last misprints. */
export const RULES: readonly Rule[] = [
  seatsStated,
  gainsLabelled,
  gainedFrom,
  controlDisputed,
  controlAndSeats,
  councilSize,
  yearlyRecord,
  netChange,
  outcomeLabels,
  partyVotes,
  partySeats,
  partyShares,
  electedFlags,
  turnout,
  doubleVotes,
  independentsGrouped,
  sharedAbbreviations,
  seatChanges,
  changeSigns,
  swingFields,
  wardHeadings,
  sameNames,
  duplicatePeople,
  ballotIds,
  wardsTwice,
  gssCodes,
  notRecorded,
  electionName,
  electionType,
  partyNumbers,
];

/** Everything that the rules find in one election, in their order. */
export function audit(election: Election, council: Council): AuditFinding[] {
  return RULES.flatMap((rule) => rule.check(election, council).map((found) => ({ rule: rule.name, ...found })));
}
