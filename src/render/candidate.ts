import type { APIEmbedField } from 'discord-api-types/v10';
import { button } from '../discord/message.ts';
import type { CandidateResult } from '../results/candidate-result.ts';
import { type Answer, openId, type Setting } from './answer.ts';
import { field, resultEmbed } from './frame.ts';
import { count, counted, NO_POLL, NOT_RECORDED, ordinal, percent } from './numbers.ts';
import { colourOf, marked, partyLabel, shortName } from './party-name.ts';
import { wardPath } from './paths.ts';
import { dated } from './subject.ts';
import { plain, sentence } from './text.ts';
import { candidateView, partyView, wardView } from './views.ts';
import { wardTitle } from './ward-words.ts';

/** One person's result on one ballot. */
export function candidateAnswer(result: CandidateResult, setting: Setting): Answer {
  const { candidate, ballot } = result;
  const name = candidate.person_name;
  const ward = wardTitle(ballot);
  return {
    kind: 'result',
    view: candidateView(candidate, ballot, setting),
    content: plain(`${name}, ${dated(ward, setting)}: ${headline(result, setting)}`),
    embed: resultEmbed(
      {
        title: dated(`${name}, ${ward}`, setting),
        path: wardPath(setting.election, ballot),
        colour: colourOf(candidate, setting.parties),
        description: [`**${sentence(result.standing)}** (${result.basis})`, distanceWords(result, setting)],
        fields: figures(result, setting),
        derived: `Party and votes are recorded; place, share and distance are derived${result.basis === 'derived' ? ', and so is who was elected' : ''}`,
      },
      setting,
    ),
    buttons: [
      button(openId(wardView(ballot, setting), setting), ballot.post_label),
      button(openId(partyView(candidate, setting), setting), partyLabel(candidate, setting.parties)),
    ],
  };
}

function headline({ candidate, place, ballot, standing }: CandidateResult, { parties }: Setting): string {
  const placed = place === null ? '' : `, ${ordinal(place)} of ${count(ballot.candidates.length)}`;
  const votes = candidate.votes_cast === null ? `votes ${NOT_RECORDED}` : counted(candidate.votes_cast, 'vote');
  return `${partyLabel(candidate, parties)}, ${standing}, ${votes}${placed}`;
}

function distanceWords({ distance, standing, ballot }: CandidateResult, { parties }: Setting): string {
  if (ballot.cancelled_poll) return sentence(NO_POLL);
  if (!distance) return standing === 'tied' ? 'Level for the last seat' : `Distance from winning: ${NOT_RECORDED}`;
  const other = `${plain(distance.other.person_name)} (${shortName(distance.other, parties)})`;
  if (standing === 'elected') return `${counted(distance.votes, 'vote')} ahead of ${other}, the first not elected`;
  return `${counted(distance.votes, 'vote')} behind ${other}, the last elected`;
}

function figures({ candidate, ballot, share, place }: CandidateResult, { parties }: Setting): APIEmbedField[] {
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
