import { autocompleteInteraction, commandInteraction, type Person } from '../../playground/interactions.ts';
import type { Facts } from './facts.ts';
import { firstLetter, misspelt } from './typing.ts';

/** One kind of question, as different people put it. */
export interface Question {
  name: string;
  asks: 'a pong' | 'an answer' | 'suggestions';
  searches: 'nothing' | 'one election' | 'all elections';
  interactions: readonly object[];
}

const SERVER: Person = { id: '80351110224678912', place: 'server' };
/** As many people as are asked for in turn. */
const PEOPLE = 20;

/** Everything that is asked of each Worker; what a country is too small for is left out. */
export function questionsAbout(facts: Facts): Question[] {
  const all = [ping, ...ofOneElection(facts), ...ofAllElections(facts)];
  return all.filter(({ interactions }) => interactions.length > 0);
}

/** The wards of elections far apart, asked for one after the other, so that all caches fill. */
export function spreadQuestions({ spread }: Facts): object[] {
  return spread.map(({ election, ward }) => command('ward', { name: ward, election }));
}

const ping: Question = { name: 'a ping', asks: 'a pong', searches: 'nothing', interactions: [{ type: 1 }] };

function ofOneElection({ wards, home, next, candidates, commonAtHome }: Facts): Question[] {
  const people = candidates.slice(0, PEOPLE);
  const among = (names: readonly string[]) => names.map((name) => command('candidate', { name, election: home }));
  const later = next === null ? [] : wards.map((name) => command('ward', { name, election: next }));
  const answer = { asks: 'an answer', searches: 'one election' } as const;
  const suggestions = { asks: 'suggestions', searches: 'one election' } as const;
  return [
    { name: '`/ward`', ...answer, interactions: wards.map((name) => command('ward', { name })) },
    { name: '`/ward`, compared with the election before', ...answer, interactions: later },
    { name: '`/council`', ...answer, interactions: [command('council', {})] },
    { name: '`/candidate` of an election, full name', ...answer, interactions: among(people) },
    { name: '`/candidate` of an election, common surname', ...answer, interactions: among([commonAtHome]) },
    { name: '`/candidate` of an election, misspelt', ...answer, interactions: among(people.map(misspelt)) },
    { name: '`/ward`, first letter typed', ...suggestions, interactions: typing('ward', wards.map(firstLetter)) },
    { name: '`/ward`, a typo typed', ...suggestions, interactions: typing('ward', wards.map(misspelt)) },
  ];
}

function ofAllElections({ unique, common, candidates }: Facts): Question[] {
  const of = (names: readonly string[]) => names.map((name) => command('candidate', { name }));
  const letters = [...new Set(candidates.map(firstLetter))];
  const answer = { asks: 'an answer', searches: 'all elections' } as const;
  const suggestions = { asks: 'suggestions', searches: 'all elections' } as const;
  return [
    { name: '`/candidate`, full name', ...answer, interactions: of(unique) },
    { name: '`/candidate`, common surname', ...answer, interactions: of([common]) },
    { name: '`/candidate`, misspelt', ...answer, interactions: of(unique.map(misspelt)) },
    { name: '`/candidate`, first letter typed', ...suggestions, interactions: typing('candidate', letters) },
    { name: '`/candidate`, a typo typed', ...suggestions, interactions: typing('candidate', unique.map(misspelt)) },
  ];
}

function typing(name: string, typed: readonly string[]): object[] {
  return typed.map((value) => autocompleteInteraction(name, [{ name: 'name', value, focused: true }], SERVER));
}

function command(name: string, options: Record<string, string>): object {
  const given = Object.entries(options).map(([option, value]) => ({ name: option, value }));
  return commandInteraction(name, given, SERVER);
}
