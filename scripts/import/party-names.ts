import type { Rule, RuleFinding } from '../../audit/rule.ts';
import { type Affiliation, partyPrinted } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import { sharedAbbreviation } from '../../src/results/shared-abbreviations.ts';

/** Checks that every party's name and id in an election agree with the table of parties. */
export function partyNames(parties: readonly Party[]): Rule {
  return {
    name: 'party-names',
    reason: 'Readers take two names for one id as two parties, and a known name without its id is counted separately.',
    check(election) {
      const { ballots, composition, declared, election_id } = election;
      const named = [
        ...ballots.flatMap(({ ballot_paper_id: record, candidates }) => candidates.map((of) => ({ record, of }))),
        ...[...(composition ?? []), ...(declared?.parties ?? [])].map((of) => ({ record: election_id, of })),
      ];
      const settled = named.filter(
        ({ of }) => of.party_id !== null || !sharedAbbreviation(of.party_name, election.council),
      );
      return oncePerName(
        settled.flatMap(({ record, of }) => disagreement(record, of, parties)),
        election_id,
      );
    },
  };
}

/** A name that several candidates have is noted once for the election, because some have hundreds. */
function oncePerName(findings: readonly RuleFinding[], record: string): RuleFinding[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const notes = [...Map.groupBy(findings, ({ severity, sentence }) => severity + sentence).values()].flatMap((same) => {
    const [note] = same;
    if (note?.severity !== 'note') return [];
    return same.length === 1
      ? [note]
      : [{ ...note, record, sentence: `${note.sentence} ${same.length} entries have it.` }];
  });
  return [...errors, ...notes];
}

function disagreement(record: string, { party_id, party_name: stated }: Affiliation, parties: readonly Party[]) {
  const known = parties.find((party) => party.party_id === party_id);
  const printed = partyPrinted(stated, parties);
  const finding = (severity: RuleFinding['severity'], computed: string | null, sentence: string): RuleFinding[] => [
    { record, severity, sentence, stated, computed },
  ];
  if (known && known.name !== stated) {
    return finding('error', known.name, `"${stated}" is recorded with the id of ${known.name}.`);
  }
  if (party_id === null && printed) {
    return finding(
      'error',
      printed.party_id,
      `"${stated}" is recorded without an id; the table of parties has one for ${printed.name}.`,
    );
  }
  if (known) return [];
  const which = party_id === null ? 'has no id here' : 'has an id from its source';
  return finding('note', null, `"${stated}" ${which}; it is not in the table of parties.`);
}

/** Names that two parties in the table share, which an import could not tell apart. */
export function sharedNames(parties: readonly Party[]): string[] {
  const names = parties.flatMap(({ party_id, name, short_name, abbreviation, also_called }) =>
    [...new Set([name, short_name, abbreviation, ...also_called].map((one) => one.toLowerCase()))].map((one) => ({
      one,
      party_id,
    })),
  );
  return [...Map.groupBy(names, ({ one }) => one)]
    .filter(([, same]) => same.length > 1)
    .map(([name, same]) => `"${name}" is a name of ${same.map(({ party_id }) => party_id).join(' and ')}`);
}
