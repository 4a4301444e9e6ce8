import { counted } from '../src/render/numbers.ts';
import { listed } from '../src/render/words.ts';
import { nameKey } from '../src/results/name-key.ts';
import type { Ballot, Council, Election } from '../src/results/schema.ts';
import type { Rule, RuleFinding } from './rule.ts';

/**
 * Compares each ballot's ward and code with the council's table of wards, if the table lists them. A new code for the
 * same name is a ward with new boundaries, which is a note. The code of another ward is an error, unless it shows a ward
 * with two names, or codes that a source gives to each other's wards.
 */
export const gssCodes: Rule = {
  name: 'gss-codes',
  reason: 'Maps and other datasets join on the code; a wrong code puts the result in another ward.',
  check: (election, council) => [
    ...election.ballots.flatMap((ballot) => wrongWard(ballot, election, council)),
    ...boundariesChanged(election, council),
  ],
};

/** The notes of an election name at most this many wards. */
const MOST_NAMED = 3;

function wrongWard(ballot: Ballot, { ballots }: Election, council: Council): RuleFinding[] {
  const { ballot_paper_id: record, post_label, gss: stated } = ballot;
  if (council.wards.length === 0) return [];
  const [ward, ...more] = entriesOf(post_label, council);
  if (!ward) {
    const sentence = `${post_label} is not in the table of ${council.name}'s wards.`;
    return [{ record, severity: 'error', sentence, stated: post_label, computed: null }];
  }
  if (stated === null || [ward, ...more].some(({ gss }) => gss === stated)) return [];
  const owner = council.wards.find(({ gss }) => gss === stated);
  if (!owner) return [];
  const sentence = `${post_label} is recorded with the code that the table of wards has for ${owner.name}.`;
  const why = reasonFor(stated, owner, ballots);
  if (why === null) return [{ record, severity: 'error', sentence, stated, computed: ward.gss }];
  return [{ record, severity: 'note', sentence: `${sentence} ${why}`, stated, computed: ward.gss }];
}

/** What a code shows that the table has for another ward; null if the record may just be wrong. */
function reasonFor(code: string, owner: Council['wards'][number], ballots: readonly Ballot[]): string | null {
  const own = ballots.find(({ post_label }) => nameKey(post_label) === nameKey(owner.name));
  if (!own) return 'They may be one ward under two names.';
  if (own.gss === null || own.gss === code || own.gss === owner.gss) return null;
  return 'Sources exchange the codes of these wards, so wards are matched by name.';
}

function boundariesChanged({ election_id: record, ballots }: Election, council: Council): RuleFinding[] {
  const changed = new Set(ballots.filter((one) => hasNewCode(one, council)).map(({ post_label }) => post_label));
  if (changed.size === 0) return [];
  const isOne = changed.size === 1;
  const wards = changed.size > MOST_NAMED ? counted(changed.size, 'ward') : listed([...changed]);
  const sentence = `Boundaries changed: ${wards} ${isOne ? 'has a code that is' : 'have codes that are'} not in the table of wards.`;
  return [{ record, severity: 'note', sentence, stated: changed.size, computed: null }];
}

/** Whether the table has the ward, but no ward with this code. A code that the table lacks may be this one. */
function hasNewCode({ post_label, gss }: Ballot, council: Council): boolean {
  const codes = entriesOf(post_label, council).map((ward) => ward.gss);
  const isKnown = gss === null || codes.includes(null) || council.wards.some((ward) => ward.gss === gss);
  return codes.length > 0 && !isKnown;
}

/** A ward whose boundaries changed may be in the table once for each code. */
function entriesOf(name: string, { wards }: Council): Council['wards'] {
  return wards.filter((ward) => nameKey(ward.name) === nameKey(name));
}
