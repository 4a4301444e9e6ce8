import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import { councilOf } from '../occasions.ts';
import { candidateAnswer } from '../render/candidate.ts';
import { partyLetters } from '../render/party-name.ts';
import { notFound, readAs, whichOne } from '../render/unanswered.ts';
import { candidateView } from '../render/views.ts';
import { candidateResult } from '../results/candidate-result.ts';
import { electionRef, personRef } from '../results/ids.ts';
import type { Ballot, Candidate, Election, Party } from '../results/schema.ts';
import { type Entry, entryOf, find, suggest } from '../store/search.ts';
import type { Command } from './command.ts';
import { type Context, settingOf } from './context.ts';
import { defineCommand, PRIVATE, suggested } from './definition.ts';
import { electionAsked, electionOfView, type Query, suggestElections } from './election.ts';

/** One person on one ballot of one election. */
interface Person {
  candidate: Candidate;
  ballot: Ballot;
  election: Election;
}

export const candidate = {
  definition: defineCommand(
    'candidate',
    'One person: ward, party, votes, place, elected or not, how far from winning',
    [
      suggested('name', 'The person', true),
      suggested('election', 'Which election: a year, a date or an id; all elections when absent'),
      PRIVATE,
    ],
  ),
  example: '/candidate Joan Travis',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    const held = await electionsAsked(options.text('election'), context);
    if ('unanswered' in held) return [];
    return suggest(typed, personEntries(held.found)).map(({ item }) => ({
      name: cut(label(item, context.archive.parties), LIMIT.choiceName),
      value: personId(item, context),
    }));
  },

  async handle(options, context) {
    const held = await electionsAsked(options.text('election'), context);
    if ('unanswered' in held) return held.unanswered;
    const asked = personAsked(options.text('name') ?? '', held.found, context);
    if ('unanswered' in asked) return asked.unanswered;
    const { person, readName } = asked.found;
    return readAs(answer(person, context), readName);
  },

  async open([ref, id], context) {
    const election = await electionOfView(ref, context);
    const people = election ? peopleOf([election]).filter((one) => personRef(one.candidate, one.ballot) === id) : [];
    const [person] = people;
    if (!person) return null;
    return people.length === 1 ? answer(person, context) : whichPerson(people, context);
  },
} satisfies Command;

function answer({ candidate: person, ballot, election }: Person, context: Context) {
  return candidateAnswer(candidateResult(person, ballot), settingOf(election, context));
}

/** The election asked for, or all that are held. */
async function electionsAsked(typed: string | null, context: Context): Promise<Query<Election[]>> {
  if (typed !== null) {
    const exampleOf = (date: string) => `/candidate name:Joan Travis election:${date}`;
    const asked = await electionAsked(typed, context, { exampleOf });
    return 'found' in asked ? { found: [asked.found] } : asked;
  }
  const held = await Promise.all(
    context.archive.elections.map(({ election_id }) => context.archive.election(election_id)),
  );
  return { found: held.filter((election) => election !== null) };
}

function personAsked(
  typed: string,
  elections: readonly Election[],
  context: Context,
): Query<{ person: Person; readName: string | null }> {
  const chosen = peopleOf(elections).filter((person) => personId(person, context) === typed);
  if (chosen.length === 1 && chosen[0]) return { found: { person: chosen[0], readName: null } };
  const found = find(typed, personEntries(elections), 'people');
  if (found.kind === 'one') return { found: { person: found.item, readName: found.readAs } };
  if (found.kind === 'none') {
    const names = found.closest.map(({ names: [name] }) => name);
    return {
      unanswered: notFound('no candidate of that name is held', names, (name = 'Joan Travis') => `/candidate ${name}`),
    };
  }
  const people = found.entries.map(({ item }) => item);
  return { unanswered: whichPerson(people, context, found.more) };
}

function whichPerson(people: readonly Person[], context: Context, more = 0) {
  const options = people.map((person) => ({
    label: label(person, context.archive.parties),
    view: candidateView(person.candidate, person.ballot, {
      election: person.election,
      council: councilOf(person.election, context.archive),
    }),
  }));
  return whichOne('Which person do you mean?', options, context, more);
}

function peopleOf(elections: readonly Election[]): Person[] {
  return elections.flatMap((election) =>
    election.ballots.flatMap((ballot) => ballot.candidates.map((person) => ({ candidate: person, ballot, election }))),
  );
}

const entries = new WeakMap<Election, Entry<Person>[]>();

function personEntries(elections: readonly Election[]): Entry<Person>[] {
  const people = elections.flatMap((election) => {
    const known = entries.get(election) ?? peopleOf([election]).map((one) => entryOf([one.candidate.person_name], one));
    entries.set(election, known);
    return known;
  });
  return people.toSorted((a, b) => collator.compare(a.names[0], b.names[0]));
}

const collator = new Intl.Collator('en-GB');

/** "Mark Bull, 2003 Ind, Derwent": enough to tell namesakes apart, the ward last, since a button cuts the end. */
function label({ candidate: person, ballot, election }: Person, parties: readonly Party[]): string {
  const year = election.election_date.slice(0, 4);
  return `${person.person_name}, ${year} ${partyLetters(person, parties)}, ${ballot.post_label}`;
}

/** What autocomplete sends for a person: an id, since names are not unique. */
function personId({ candidate: person, ballot, election }: Person, context: Context): string {
  return `${electionRef(election, councilOf(election, context.archive))}#${personRef(person, ballot)}`;
}
