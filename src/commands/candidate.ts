import type { Context } from '../lookup/context.ts';
import { electionOfRef, findElection } from '../lookup/election.ts';
import { suggestElections } from '../lookup/election-suggestions.ts';
import { otherCandidacies } from '../lookup/other-candidacies.ts';
import { refuseOtherCouncil } from '../lookup/other-council.ts';
import { refuseOtherKinds } from '../lookup/other-kinds.ts';
import { peopleScope } from '../lookup/people-scope.ts';
import {
  electionRefOf,
  findPerson,
  nobody,
  numberedRef,
  otherThanPerson,
  peopleOfRef,
  suggestPeople,
} from '../lookup/person.ts';
import { personLabels } from '../lookup/person-label.ts';
import { namedPeople } from '../lookup/person-phrase.ts';
import { type Answer, readAs, withLine } from '../render/answer.ts';
import { candidateAnswer } from '../render/candidate.ts';
import { whichOne } from '../render/not-found.ts';
import type { Subject } from '../render/subject.ts';
import { candidateView } from '../render/views.ts';
import { candidateResult } from '../results/candidate-result.ts';
import { wardTitle } from '../results/ward-title.ts';
import { type Command, opens } from './command.ts';
import { COUNCIL, defineCommand, PRIVATE, suggested } from './definition.ts';

/** Separates the election and the person in a suggestion's value: names are not unique, so we send references. */
const SEPARATOR = '#';

export const candidate = {
  definition: defineCommand(
    'candidate',
    'One person: ward, party, votes, place, elected or not, how far from winning',
    [
      suggested('name', 'The person', true),
      suggested('election', 'A year, a date or an id (default: all elections)'),
      COUNCIL,
      PRIVATE,
    ],
  ),
  example: '/candidate Joan Travis',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    const scope = await peopleScope(options.text('election'), typed, context);
    const people = await suggestPeople(typed, scope);
    const labels = personLabels(people, context.archive.councils);
    return people.map((entry, index) => ({
      name: labels[index] ?? entry.person_name,
      value: [electionRefOf(entry, context.archive), entry.person].join(SEPARATOR),
    }));
  },

  async handle(options, context) {
    const typed = options.text('name') ?? '';
    const [election = '', ref = ''] = typed.split(SEPARATOR);
    const suggestion = typed.includes(SEPARATOR) ? await answerOfRefs(election, ref, context) : null;
    if (suggestion) return suggestion;
    const chosen = options.text('election');
    const { name, scope } = await namedPeople(typed, chosen, context);
    await refuseOtherKinds(name, otherThanPerson(name, scope), () => findElection(chosen, context), context);
    const { subject, person, readName } = await findPerson(name, scope, context);
    const found = await answer(subject, person, context);
    if (!found) return nobody(scope.where(), scope.people);
    const read = readAs(found, readName);
    return chosen === null && context.archive.bundledCopy() ? withLine(read, `Looked ${scope.where()}.`) : read;
  },

  open: opens(candidateView, ({ election, person }, context) => answerOfRefs(election, person, context)),
} satisfies Command;

async function answerOfRefs(election: string, person: string, context: Context): Promise<Answer | null> {
  const subject = await electionOfRef(election, context);
  refuseOtherCouncil(subject?.council.slug ?? null, context);
  return subject && answer(subject, person, context);
}

/** The person's result, or which one if two people share the reference; null if nobody has it. */
async function answer(subject: Subject, ref: string, context: Context): Promise<Answer | null> {
  const [person, ...others] = peopleOfRef(ref, subject);
  if (!person) return null;
  if (others.length === 0) {
    const { candidate: one, ballot } = person;
    const elsewhere = await otherCandidacies(one, ballot, subject, context);
    return candidateAnswer(candidateResult(one, ballot), subject, elsewhere, ref);
  }
  const buttons = [person, ...others].map(({ candidate: one, ballot }, index) => ({
    label: `${one.person_name}, ${wardTitle(ballot)}`,
    view: candidateView.encode({ election: subject.ref, person: numberedRef(ref, index) }),
  }));
  return whichOne('Which person do you mean?', buttons);
}
