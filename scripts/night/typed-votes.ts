/** "Travis 1406; Jones 973": the votes of a ward as somebody types them. */
import type { Declaration } from '../../src/results/night/journal.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { parseFigure } from '../import/parse-values.ts';
import { nominee } from './nominee.ts';

const NAME_AND_VOTES = /^(.*\S)[\s:=]+(\d[\d,]*)$/;

/** A declaration as far as it can be read, and a sentence for each part that cannot. */
export interface TypedDeclaration {
  declaration: Declaration;
  faults: string[];
}

/**
 * Reads the votes, in any order, with ";" or a new line between two candidates.
 * @param papers ballot papers issued and rejected, as declared; null if not
 * @param drawn the names of those who won the draw
 */
export function typedDeclaration(
  text: string,
  ballot: Ballot,
  papers: Pick<Declaration, 'turnout_reported' | 'spoilt_ballots'>,
  drawn: readonly string[],
): TypedDeclaration {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const faults: string[] = [];
  const typed = parts.flatMap((part) => {
    const [, name, figure] = NAME_AND_VOTES.exec(part) ?? [];
    const votes = parseFigure(figure);
    if (name !== undefined && votes !== null) return [{ name, votes }];
    faults.push(`"${part}" is not a name and votes, such as "Travis 1406". Put ";" between candidates.`);
    return [];
  });
  const named = declarationOf(typed, ballot, papers, drawn);
  return { declaration: named.declaration, faults: [...faults, ...named.faults] };
}

/** Puts votes by name in the order of the ballot. Candidates without votes are left out, and the count refuses that. */
export function declarationOf(
  typed: readonly { name: string; votes: number }[],
  ballot: Ballot,
  papers: Pick<Declaration, 'turnout_reported' | 'spoilt_ballots'>,
  drawn: readonly string[],
): TypedDeclaration {
  const faults: string[] = [];
  const votes = new Map<number, number>();
  for (const { name, votes: cast } of typed) {
    const place = nominee(name, ballot);
    if (typeof place === 'string') faults.push(place);
    else if (votes.has(place))
      faults.push(`${ballot.candidates[place]?.person_name} has votes twice: ${votes.get(place)} and ${cast}.`);
    else votes.set(place, cast);
  }
  const tied_vote_winners = drawn.flatMap((name) => {
    const place = nominee(name, ballot);
    if (typeof place !== 'string') return ballot.candidates[place]?.person_name ?? [];
    faults.push(place);
    return [];
  });
  const candidates = ballot.candidates.flatMap(({ person_name }, place) => {
    const votes_cast = votes.get(place);
    return votes_cast === undefined ? [] : [{ person_name, votes_cast }];
  });
  return { declaration: { candidates, ...papers, tied_vote_winners }, faults };
}
