/** What a publication changed in an election that was on file before, for the feed and for pages. */
import type { PublishedChange } from '../release/published-changes.ts';
import { counted, NOT_RECORDED } from '../render/numbers.ts';
import { capitalised, dayInWords } from '../render/text.ts';
import { listed } from '../render/words.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Place } from './place.ts';

const MOST_WARDS_NAMED = 10;

/** As sentences: the wards, and each fact about the whole election. */
export function changeWords(changed: PublishedChange): string[] {
  return [...inWards(changed), ...inFacts(changed)];
}

/**
 * The corrections of what a page shows, newest first: "Corrected on 24 November 2026: 12 votes in Darley." The page of a
 * ward or a person has those of the ward and of the whole election, and any other page of one election has all of it.
 * @param changes what the last publications changed; older ones are not recorded
 */
export function correctionsOf({ kind, subject, ...place }: Place, changes: readonly PublishedChange[]): string[] {
  // These show several elections.
  if (kind === 'history' || kind === 'compare') return [];
  const ward = 'ballot' in place ? wardTitle(place.ballot) : null;
  const { election_id } = subject.election;
  return changes
    .filter((one) => one.change === 'changed' && one.election_id === election_id)
    .filter(({ wards, facts }) => ward === null || !wards || facts.length > 0 || wards.includes(ward))
    .map((one) => {
      const day = dayInWords(one.at.slice(0, 10));
      return `${one.votes ? 'Corrected' : 'Changed'} on ${day}: ${[...wardPart(one), ...inFacts(one)].join(' ')}`;
    });
}

/** "1 vote in Darley." */
function wardPart({ wards, votes }: PublishedChange): string[] {
  if (!wards || votes === null) return [`what changed is ${NOT_RECORDED}.`];
  if (wards.length === 0) return [];
  return [
    votes === 0 ? `no votes, but other facts in ${named(wards)}.` : `${counted(votes, 'vote')} in ${named(wards)}.`,
  ];
}

function inWards({ wards, votes }: PublishedChange): string[] {
  if (!wards || votes === null) return [`What changed is ${NOT_RECORDED}.`];
  if (wards.length === 0) return [];
  return [`Changed in ${named(wards)}: ${votes === 0 ? 'no votes' : counted(votes, 'vote')}.`];
}

function named(wards: readonly string[]): string {
  const rest = wards.length - MOST_WARDS_NAMED;
  return listed(rest > 0 ? [...wards.slice(0, MOST_WARDS_NAMED), `${rest} more`] : wards);
}

/** A sentence for each fact: "Control after the election: Labour → not recorded." */
function inFacts({ wards, facts, more_facts }: PublishedChange): string[] {
  if (facts.length === 0) return wards?.length === 0 ? ['Facts about the whole election changed, and no votes.'] : [];
  const each = facts.map(
    ({ fact, before, after }) => `${capitalised(fact)}: ${before ?? NOT_RECORDED} → ${after ?? NOT_RECORDED}.`,
  );
  return more_facts > 0 ? [...each, `${counted(more_facts, 'more fact')} changed.`] : each;
}
