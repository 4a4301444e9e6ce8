/** Made-up councillors who defended seats, and lists of them. */
import type { Ballot, Councillors, Defender, Election } from '../../src/results/schema.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS, testham } from './elections.ts';

const LUMP = { party_id: null, party_name: 'Independent / Other' };
export const VACANT = { party_id: null, party_name: 'Vacant' };
export const LINK = { party_id: null, party_name: 'Link' };
export const REFORM_UK = { party_id: 'PP7931', party_name: 'Reform UK' };
export const REFORM_DERBY = { party_id: 'PP11471', party_name: 'Reform Derby' };

export const PARTIES = {
  Lab: LABOUR,
  Con: CONSERVATIVE,
  LD: LIBERAL_DEMOCRATS,
  Ind: INDEPENDENT,
  Other: LUMP,
  Vac: VACANT,
  Link: LINK,
  Ref: REFORM_UK,
  RefD: REFORM_DERBY,
};

type Letters = keyof typeof PARTIES;

function party(letters: string) {
  return PARTIES[letters as Letters];
}

/** Defenders such as `Ann Lab; Ben Other Con`: name, party on the list, and the party elected for if it is known. */
export function defenders(line: string): Defender[] {
  return line.split('; ').map((one) => {
    const [person_name = '', now = '', then] = one.split(' ');
    const elected_as = then ? { election_id: 'local.testham.2003-05-01', ...party(then) } : null;
    return { person_name, ...party(now), elected_as };
  });
}

/** People such as `Ann Lab; Ben Con`. */
export function holders(line: string) {
  return defenders(line).map(({ elected_as: _, ...holder }) => holder);
}

/** A list such as `Con 5 4; Lab 4 2`: each party's seats, and how many were not contested. */
export function list(line: string, changes: Partial<Councillors> = {}): Councillors {
  const [source] = testham().election.sources;
  if (!source) throw new Error('Testham has no source');
  return {
    source: { ...source, name: 'Open Council Data UK', title: 'Councillors, 2006', url: 'https://open.example/' },
    year: 2006,
    taken: 'before',
    parties: line.split('; ').map((one) => {
      const [letters = '', seats, not_contested] = one.split(' ');
      return { ...party(letters), seats: Number(seats), not_contested: Number(not_contested) };
    }),
    changed_party: [],
    ...changes,
  };
}

/** A councillor on the list under the first party, elected for the second. */
export function changed(now: Letters, then: Letters, contested: boolean): Councillors['changed_party'][number] {
  const elected_as = { election_id: 'local.testham.2003-05-01', ...PARTIES[then] };
  return { post_label: 'Mill Hill', person_name: 'Zoe', ...PARTIES[now], elected_as, contested };
}

/** The Testham election without seats or labels from its source, with a list of councillors and ballots. */
export function withList(councillors: Councillors | null, ballots: Ballot[]): Election {
  return { ...testham().election, composition: null, control: null, councillors, ballots };
}
