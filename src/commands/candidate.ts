import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import { type Context, settingOf } from '../lookup/context.ts';
import { electionOfView, suggestElections } from '../lookup/election.ts';
import { labelOf, nobody, ofCandidacy, peopleAmong, peopleSuggested, personAsked } from '../lookup/person.ts';
import type { Answer } from '../render/answer.ts';
import { candidateAnswer } from '../render/candidate.ts';
import { lookedFor, readAs, whichOne } from '../render/not-found.ts';
import { candidateView } from '../render/views.ts';
import { candidateResult } from '../results/candidate-result.ts';
import { electionRef, personRef } from '../results/ids.ts';
import type { Election } from '../results/schema.ts';
import type { Command } from './command.ts';
import { defineCommand, PRIVATE, suggested } from './definition.ts';

/** What parts the two refs of a person that was suggested: names are not unique, so an id is sent. */
const BETWEEN_REFS = '#';

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
    const among = await peopleAmong(options.text('election'), typed, context);
    if ('unanswered' in among) return [];
    return (await peopleSuggested(typed, among.found)).map((person) => {
      const { election, council } = ofCandidacy(person, context.archive);
      return {
        name: cut(labelOf(person), LIMIT.choiceName),
        value: [electionRef(election, council), person.person].join(BETWEEN_REFS),
      };
    });
  },

  async handle(options, context) {
    const typed = options.text('name') ?? '';
    const chosen = typed.includes(BETWEEN_REFS) ? await opened(typed.split(BETWEEN_REFS), context) : null;
    if (chosen) return chosen;
    const among = await peopleAmong(options.text('election'), typed, context);
    if ('unanswered' in among) return among.unanswered;
    const asked = await personAsked(typed, among.found, context);
    if ('unanswered' in asked) return asked.unanswered;
    const { election, person, readName } = asked.found;
    const found = answer(election, person, context);
    if (!found) return nobody(among.found.where(), among.found.people.all, []);
    const told = readAs(found, readName);
    return options.text('election') === null ? lookedFor(told, among.found.where()) : told;
  },

  open: opened,
} satisfies Command;

async function opened([ref, person]: readonly string[], context: Context): Promise<Answer | null> {
  const election = await electionOfView(ref, context);
  return election && answer(election, person, context);
}

/** The answer on the person of a short id, or which one where two share it; null where none has it. */
function answer(election: Election, ref: string | undefined, context: Context): Answer | null {
  const setting = settingOf(election, context);
  const people = election.ballots
    .flatMap((ballot) => ballot.candidates.map((one) => ({ candidate: one, ballot })))
    .filter(({ candidate: one, ballot }) => personRef(one, ballot) === ref);
  const [person] = people;
  if (!person) return null;
  if (people.length === 1) return candidateAnswer(candidateResult(person.candidate, person.ballot), setting);
  const options = people.map(({ candidate: one, ballot }) => ({
    label: `${one.person_name}, ${ballot.post_label}`,
    view: candidateView(one, ballot, setting),
  }));
  return whichOne('Which person do you mean?', options, context);
}
