import type { APIEmbedField } from 'discord-api-types/v10';
import { LIMIT } from '../discord/constants.ts';
import type { CandidateResult } from '../results/candidate-result.ts';
import { partyRef, personRef, wardRef } from '../results/ids.ts';
import { partyLetters } from '../results/parties.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot, Candidate } from '../results/schema.ts';
import { distinctSources } from '../results/sources.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Card, TwoFormAnswer } from './answer.ts';
import { briefEmbed } from './brief-embed.ts';
import { candidacyMenu } from './candidacy-menu.ts';
import { candidateBrief } from './candidate-brief.ts';
import { distanceWords, resultWords, STATUS } from './candidate-words.ts';
import { ballotDoubts, datedDoubts } from './doubt-words.ts';
import { field, notesField, resultEmbed } from './embed.ts';
import { votesOf } from './no-poll.ts';
import { count, counted, NOT_RECORDED, ordinal, percent } from './numbers.ts';
import { hasOwnYear, isElsewhere, LIKENESS, MOST_RESULTS, type OtherCandidacy } from './other-candidacy.ts';
import { colourOf, marked, partyLabel } from './party-name.ts';
import { personPath } from './paths.ts';
import { readingNotes, readingSources } from './reading-words.ts';
import { dated, type Subject } from './subject.ts';
import { capitalised, dayInWords, plain } from './text.ts';
import { candidateView, partyView, wardView } from './views.ts';
import { wardLabel } from './ward-label.ts';

/**
 * One person's result on one ballot.
 * @param others newest first
 * @param ref the person's reference, if two people share the usual one
 */
export function candidateAnswer(
  result: CandidateResult,
  subject: Subject,
  others: readonly OtherCandidacy[] = [],
  ref = personRef(result.candidate, result.ballot),
): TwoFormAnswer {
  const { candidate, ballot } = result;
  const name = writtenName(candidate.person_name);
  const ward = wardTitle(ballot);
  const view = candidateView.encode({ election: subject.ref, person: ref });
  const contests = others.flatMap(({ contest }) => contest ?? []);
  const card = () => ({
    title: dated(`${name}, ${ward}`, subject),
    path: personPath(subject.election, candidate, ref),
    colour: colourOf(candidate, subject.parties),
    doubts: [
      ...ballotDoubts(ballot, subject.election),
      ...datedDoubts(contests.map(({ result: { ballot: elsewhere }, election }) => ({ ballot: elsewhere, election }))),
    ],
    sources: distinctSources([
      subject.election,
      ...readingSources(subject.election, [candidate]),
      ...contests.map(({ election }) => election),
    ]),
  });
  const full = (): Card => ({
    embed: resultEmbed(
      {
        ...card(),
        description: [statusLine(result), distanceWords(result, subject)],
        fields: [
          ...figures(result, subject),
          othersField(others),
          notesField(readingNotes(subject.election, subject.parties, [candidate])),
        ],
        derived: `Party and votes are recorded; place, share and distance are derived${result.basis === 'derived' ? ', and so is who was elected' : ''}`,
      },
      subject,
    ),
    menus: candidacyMenu(
      {
        day: dayInWords(subject.election.election_date),
        where: `${partyLetters(candidate, subject.parties)}, ${ward}`,
        view,
      },
      others,
    ),
    buttons: [
      {
        label: partyLabel(candidate, subject.parties),
        view: partyView.encode({ election: subject.ref, party: partyRef(candidate) }),
      },
    ],
  });
  const brief = (): Card => ({
    embed: briefEmbed({ ...card(), ...candidateBrief(result, others, subject) }, subject),
    // The others are in the menu of the full form.
    buttons: others
      .slice(0, MOST_RESULTS)
      .map((other) => ({ label: otherLabel(other, others, result, subject), view: other.view })),
  });
  return {
    kind: 'result',
    view,
    content: plain(`${name}, ${dated(ward, subject)}: ${headline(result, subject)}`),
    brief,
    full,
    buttons: [
      {
        label: wardLabel(ballot, LIMIT.buttonLabel),
        view: wardView.encode({ election: subject.ref, ward: wardRef(ballot) }),
      },
    ],
  };
}

/** "2022"; "2022 Lab, Derwent" if the ward, the party or the year does not make clear which one it is. */
function otherLabel(
  other: OtherCandidacy,
  all: readonly OtherCandidacy[],
  result: CandidateResult,
  { election, parties }: Subject,
): string {
  const year = other.day.slice(-4);
  const isClear = hasOwnYear(other, all, election) && !isElsewhere(other, result, parties);
  return isClear ? year : `${year} ${other.party}, ${other.post_label}`;
}

function statusLine({ status, basis }: CandidateResult): string {
  const words = `**${capitalised(STATUS[status])}**`;
  return status === 'not recorded' ? words : `${words} (${basis})`;
}

/** The other candidacies, each with why it may be the same person's. */
function othersField(others: readonly OtherCandidacy[]): APIEmbedField | null {
  if (others.length === 0) return null;
  const lines = others.map(({ person_name, post_label, party, day, likeness, contest }) => {
    const who = plain(`${writtenName(person_name)}, ${party}, ${post_label}`);
    return `${day}: ${who}${contest ? `, ${resultWords(contest.result)}` : ''} (${LIKENESS[likeness]})`;
  });
  return field('Also on file: not proven to be the same person', lines);
}

function headline({ candidate, place, ballot, status }: CandidateResult, { parties }: Subject): string {
  const placed = place === null ? '' : `, ${ordinal(place)} of ${count(ballot.candidates.length)}`;
  return `${partyLabel(candidate, parties)}, ${STATUS[status]}, ${votesWords(candidate, ballot)}${placed}`;
}

function votesWords(candidate: Candidate, ballot: Ballot): string {
  return ballot.cancelled_poll ? votesOf(candidate, ballot) : counted(candidate.votes_cast, 'vote');
}

function figures({ candidate, ballot, share, place }: CandidateResult, { parties }: Subject): APIEmbedField[] {
  const several = ballot.seats_contested > 1;
  return [
    field('Ward', [`${plain(wardTitle(ballot))} (${counted(ballot.seats_contested, 'seat')})`], true),
    field('Party', [marked(candidate, parties)], true),
    field('Votes', [votesOf(candidate, ballot)], true),
    field(several ? 'Share of all votes cast (derived)' : 'Share (derived)', [percent(share)], true),
    field(
      'Place (derived)',
      [place === null ? NOT_RECORDED : `${ordinal(place)} of ${count(ballot.candidates.length)}`],
      true,
    ),
  ];
}
