import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import { councilOf } from '../occasions.ts';
import { candidateAnswer } from '../render/candidate.ts';
import { partyLetters } from '../render/party-name.ts';
import { dayInWords } from '../render/text.ts';
import { notFound, readAs, whichOne } from '../render/unanswered.ts';
import { candidateView } from '../render/views.ts';
import { candidateResult } from '../results/candidate-result.ts';
import { electionRef, personRef } from '../results/ids.ts';
import type { Ballot, Candidate, Election, Party } from '../results/schema.ts';
import { type Entry, find, suggest } from '../store/search.ts';
import type { Command } from './command.ts';
import { type Context, settingOf } from './context.ts';
import { defineCommand, PRIVATE, suggested } from './definition.ts';
import { electionAsked, electionOfView, type Query, suggestElections } from './election.ts';

const EXAMPLE = '/candidate Joan Travis';
/** Names of people differ by a letter, so a misspelling must fit one better than any other by two. */
const MARGIN = 2;

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
  example: EXAMPLE,

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
    const asked = await electionAsked(typed, context);
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
  const found = find(typed, personEntries(elections), MARGIN);
  if (found.kind === 'one') return { found: { person: found.item, readName: found.readAs } };
  if (found.kind === 'none') {
    const names = found.closest.map(({ names: [name] }) => name);
    return { unanswered: notFound('no candidate of that name is held', names, EXAMPLE) };
  }
  return {
    unanswered: whichPerson(
      found.entries.map(({ item }) => item),
      context,
    ),
  };
}

function whichPerson(people: readonly Person[], context: Context) {
  const options = people.map((person) => ({
    label: label(person, context.archive.parties),
    view: candidateView(person.candidate, person.ballot, {
      election: person.election,
      council: councilOf(person.election, context.archive),
    }),
  }));
  return whichOne('Several people fit. Which one?', options, context);
}

function peopleOf(elections: readonly Election[]): Person[] {
  return elections.flatMap((election) =>
    election.ballots.flatMap((ballot) => ballot.candidates.map((person) => ({ candidate: person, ballot, election }))),
  );
}

function personEntries(elections: readonly Election[]): Entry<Person>[] {
  const entries = peopleOf(elections).map(
    (person): Entry<Person> => ({ names: [person.candidate.person_name], item: person }),
  );
  return entries.toSorted((a, b) => a.names[0].localeCompare(b.names[0], 'en-GB'));
}

/** "Mark Bull, Derwent 2003 (Ind)": enough to tell namesakes apart. */
function label({ candidate: person, ballot, election }: Person, parties: readonly Party[]): string {
  const year = dayInWords(election.election_date).split(' ').at(-1);
  return `${person.person_name}, ${ballot.post_label} ${year} (${partyLetters(person, parties)})`;
}

/** What autocomplete sends for a person: an id, since names are not unique. */
function personId({ candidate: person, ballot, election }: Person, context: Context): string {
  return `${electionRef(election, councilOf(election, context.archive))}#${personRef(person, ballot)}`;
}
