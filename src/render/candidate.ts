import type { APIEmbedField } from 'discord-api-types/v10';
import type { CandidateResult } from '../results/candidate-result.ts';
import { contradictionOn } from '../results/contradiction.ts';
import { partyRef, personRef, wardRef } from '../results/ids.ts';
import type { Answer } from './answer.ts';
import { ballotDoubts } from './doubt-words.ts';
import { field, resultEmbed } from './embed.ts';
import { count, counted, NO_POLL, NOT_RECORDED, ordinal, percent } from './numbers.ts';
import { colourOf, marked, partyLabel, shortName } from './party-name.ts';
import { wardPath } from './paths.ts';
import { dated, type Subject } from './subject.ts';
import { capitalised, plain } from './text.ts';
import { candidateView, partyView, wardView } from './views.ts';
import { wardTitle } from './ward-words.ts';

/** One person's result on one ballot. */
export function candidateAnswer(result: CandidateResult, subject: Subject): Answer {
  const { candidate, ballot } = result;
  const name = candidate.person_name;
  const ward = wardTitle(ballot);
  return {
    kind: 'result',
    view: candidateView.encode({ election: subject.ref, person: personRef(candidate, ballot) }),
    content: plain(`${name}, ${dated(ward, subject)}: ${headline(result, subject)}`),
    embed: resultEmbed(
      {
        title: dated(`${name}, ${ward}`, subject),
        path: wardPath(subject.election, ballot),
        colour: colourOf(candidate, subject.parties),
        description: [`**${capitalised(result.status)}** (${result.basis})`, distanceWords(result, subject)],
        doubts: ballotDoubts(ballot, subject.election),
        fields: figures(result, subject),
        derived: `Party and votes are recorded; place, share and distance are derived${result.basis === 'derived' ? ', and so is who was elected' : ''}`,
      },
      subject,
    ),
    buttons: [
      { label: ballot.post_label, view: wardView.encode({ election: subject.ref, ward: wardRef(ballot) }) },
      {
        label: partyLabel(candidate, subject.parties),
        view: partyView.encode({ election: subject.ref, party: partyRef(candidate) }),
      },
    ],
  };
}

function headline({ candidate, place, ballot, status }: CandidateResult, { parties }: Subject): string {
  const placed = place === null ? '' : `, ${ordinal(place)} of ${count(ballot.candidates.length)}`;
  return `${partyLabel(candidate, parties)}, ${status}, ${counted(candidate.votes_cast, 'vote')}${placed}`;
}

function distanceWords({ distance, status, ballot }: CandidateResult, { parties }: Subject): string {
  if (ballot.cancelled_poll) return capitalised(NO_POLL);
  if (!distance && contradictionOn(ballot)) return 'Distance from winning: in doubt';
  if (!distance) return status === 'tied' ? 'Level for the last seat' : `Distance from winning: ${NOT_RECORDED}`;
  const other = `${plain(distance.other.person_name)} (${shortName(distance.other, parties)})`;
  if (status === 'elected') return `${counted(distance.votes, 'vote')} ahead of ${other}, the first not elected`;
  return `${counted(distance.votes, 'vote')} behind ${other}, the last elected`;
}

function figures({ candidate, ballot, share, place }: CandidateResult, { parties }: Subject): APIEmbedField[] {
  const several = ballot.seats_contested > 1;
  return [
    field('Ward', [`${plain(ballot.post_label)} (${counted(ballot.seats_contested, 'seat')})`], true),
    field('Party', [marked(candidate, parties)], true),
    field('Votes', [count(candidate.votes_cast)], true),
    field(several ? 'Share of all votes cast (derived)' : 'Share (derived)', [percent(share)], true),
    field(
      'Place (derived)',
      [place === null ? NOT_RECORDED : `${ordinal(place)} of ${count(ballot.candidates.length)}`],
      true,
    ),
  ];
}
