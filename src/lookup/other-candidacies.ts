import type { PersonEntry } from '../release/people.ts';
import { MOST_RESULTS, type OtherCandidacy } from '../render/other-candidacy.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { candidateView } from '../render/views.ts';
import { candidateResult } from '../results/candidate-result.ts';
import { dateOf, personRef } from '../results/ids.ts';
import { likenessOf } from '../results/likeness.ts';
import { areLikelyOnePerson, fittingCandidacies } from '../results/one-person.ts';
import { partyLetters } from '../results/parties.ts';
import { lastSurname, personName } from '../results/person-name.ts';
import type { Ballot, Candidate } from '../results/schema.ts';
import type { Archive } from '../store/archive.ts';
import type { Context } from './context.ts';
import { electionIfReadable } from './election.ts';
import { electionRefOf, peopleOfRef, withSurname } from './person.ts';

/**
 * The other candidacies for the same council that may be this person's, newest first. Initials that also fit somebody
 * else of the ward and party are left out.
 */
export async function otherCandidacies(
  candidate: Candidate,
  ballot: Ballot,
  subject: Subject,
  { archive }: Pick<Context, 'archive'>,
): Promise<(OtherCandidacy & PersonEntry)[]> {
  const onFile = new Set(subject.elections.map(({ election_id }) => election_id));
  const own = {
    person_name: candidate.person_name,
    post_label: ballot.post_label,
    party: partyLetters(candidate, subject.parties),
    election_id: subject.election.election_id,
  };
  const person = personRef(candidate, ballot);
  const isOther = (one: PersonEntry) =>
    onFile.has(one.election_id) && (one.election_id !== subject.election.election_id || one.person !== person);
  const people = await archive.people(candidate.person_name);
  const namesakes = withSurname(lastSurname(personName(candidate.person_name)), people).filter(isOther);
  const isClear = areLikelyOnePerson(fittingCandidacies(own, namesakes));
  const found = namesakes
    .toSorted((a, b) => (dateOf(a.election_id) < dateOf(b.election_id) ? 1 : -1))
    .flatMap((one) => {
      const likeness = likenessOf(own, one);
      if (!likeness || (likeness !== 'same name' && !isClear)) return [];
      const view = candidateView.encode({ election: electionRefOf(one, archive), person: one.person });
      return [{ ...one, day: dayInWords(dateOf(one.election_id)), likeness, view }];
    });
  const contests = await Promise.all(found.slice(0, MOST_RESULTS).map((one) => contestOf(one, archive)));
  return found.map((one, index) => ({ ...one, contest: contests[index] ?? null }));
}

/** One candidacy's result; null if its election cannot be read, or if two people in it have the same reference. */
async function contestOf({ election_id, person }: PersonEntry, archive: Archive): Promise<OtherCandidacy['contest']> {
  const election = await electionIfReadable(election_id, archive);
  const [found, ...others] = election ? peopleOfRef(person, { election }) : [];
  if (!election || !found || others.length > 0) return null;
  return { result: candidateResult(found.candidate, found.ballot), election };
}
