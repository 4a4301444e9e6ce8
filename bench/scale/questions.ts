import { autocompleteInteraction, commandInteraction, type Person } from '../../playground/interactions.ts';
import type { NamesToAsk } from './names-to-ask.ts';

/** One kind of question, with the interactions that ask it. */
export interface Question {
  name: string;
  asks: 'a pong' | 'an answer' | 'suggestions';
  searches: 'nothing' | 'one election' | 'all elections' | 'all wards';
  interactions: readonly object[];
  /** Whether the reply may come from the cache of finished replies; otherwise it is made each time. */
  isCached?: true;
}

const SERVER: Person = { id: '80351110224678912', place: 'server' };
/** The name of the question about a person in any election, with a misspelt name. */
export const MISSPELT_PERSON = '`/candidate`, misspelt';
/** The question about a ward that only another council than the home council has. */
export const WARD_ELSEWHERE = '`/ward` of another council, by its name alone';
/** The number of candidates asked for in turn. */
const PEOPLE = 20;
/** The number of wards asked for again and again. */
const WARDS_AGAIN = 3;

/** All kinds of question, except those that the country is too small for. */
export function questionsAbout(names: NamesToAsk): Question[] {
  const all = [ping, ...inOneElection(names), ...inAllElections(names)];
  return all.filter(({ interactions }) => interactions.length > 0);
}

/** Wards of elections far apart, to fill the caches. */
export function spreadQuestions({ spread }: NamesToAsk): object[] {
  return spread.map(({ election, ward }) => command('ward', { name: ward, election }));
}

const ping: Question = { name: 'a ping', asks: 'a pong', searches: 'nothing', interactions: [{ type: 1 }] };

function inOneElection({ wards, home, next, candidates, commonAtHome }: NamesToAsk): Question[] {
  const people = candidates.slice(0, PEOPLE);
  const inHome = (names: readonly string[]) => names.map((name) => command('candidate', { name, election: home }));
  const later = next === null ? [] : wards.map((name) => command('ward', { name, election: next }));
  // Few enough that the first requests, which are not measured, fill the cache.
  const again = wards.slice(0, WARDS_AGAIN);
  const answer = { asks: 'an answer', searches: 'one election' } as const;
  const suggestions = { asks: 'suggestions', searches: 'one election' } as const;
  return [
    { name: '`/ward`', ...answer, interactions: wards.map((name) => command('ward', { name })) },
    {
      name: '`/ward`, from the cache',
      ...answer,
      isCached: true,
      interactions: again.map((name) => command('ward', { name })),
    },
    { name: '`/ward`, compared with the election before', ...answer, interactions: later },
    { name: '`/council`', ...answer, interactions: [command('council', {})] },
    { name: '`/candidate` of an election, full name', ...answer, interactions: inHome(people) },
    { name: '`/candidate` of an election, common surname', ...answer, interactions: inHome([commonAtHome]) },
    { name: '`/candidate` of an election, misspelt', ...answer, interactions: inHome(people.map(misspelt)) },
    { name: '`/ward`, first letter typed', ...suggestions, interactions: typing('ward', wards.map(firstLetter)) },
    { name: '`/ward`, a typo typed', ...suggestions, interactions: typing('ward', wards.map(misspelt)) },
  ];
}

function inAllElections({ unique, common, candidates, elsewhere }: NamesToAsk): Question[] {
  const inAll = (names: readonly string[]) => names.map((name) => command('candidate', { name }));
  const letters = [...new Set(candidates.map(firstLetter))];
  const answer = { asks: 'an answer', searches: 'all elections' } as const;
  const suggestions = { asks: 'suggestions', searches: 'all elections' } as const;
  const wards = elsewhere.map((name) => command('ward', { name }));
  return [
    { name: WARD_ELSEWHERE, asks: 'an answer', searches: 'all wards', interactions: wards },
    { name: '`/candidate`, full name', ...answer, interactions: inAll(unique) },
    { name: '`/candidate`, common surname', ...answer, interactions: inAll([common]) },
    { name: MISSPELT_PERSON, ...answer, interactions: inAll(unique.map(misspelt)) },
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

/** Swaps two letters of the last word of a name, a common typing mistake: "Joan Tarvis". */
export function misspelt(name: string): string {
  const word = name.lastIndexOf(' ') + 1;
  const [second, third] = [name[word + 1], name[word + 2]];
  if (second === undefined || third === undefined) return name;
  return `${name.slice(0, word + 1)}${third}${second}${name.slice(word + 3)}`;
}

export function firstLetter(name: string): string {
  return name.slice(0, 1);
}
