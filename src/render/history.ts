import { button } from '../discord/message.ts';
import { wardSlug } from '../results/ids.ts';
import type { Contest } from '../results/ward-history.ts';
import { type Answer, openId, type Setting } from './answer.ts';
import { notesField, resultEmbed } from './frame.ts';
import {
  HISTORY_BASIS,
  historyHeadline,
  historyNotes,
  historyPictureWords,
  outcomeWords,
  sharesWords,
  yearsWords,
} from './history-words.ts';
import { colourOf, GREY, square } from './party-name.ts';
import { wardPath } from './paths.ts';
import { dayInWords, plain } from './text.ts';
import { councilView, historyView, wardView } from './views.ts';
import { listed } from './words.ts';

/** A ward through its elections, newest first; the setting is of the newest. @param contests at least one */
export function historyAnswer(contests: readonly [Contest, ...Contest[]], setting: Setting): Answer {
  const newest = contests.at(-1) ?? contests[0];
  const { ballot, elected } = newest.result;
  const [winner] = elected.people;
  const ward = ballot.post_label;
  return {
    kind: 'result',
    view: historyView(ballot, setting),
    content: plain(historyHeadline(ward, contests, setting)),
    embed: resultEmbed(
      {
        title: `${ward}, ${yearsWords(contests)}`,
        path: wardPath(setting.election, ballot),
        colour: winner ? colourOf(winner, setting.parties) : GREY,
        description: contests.toReversed().flatMap((contest) => contestLines(contest, setting)),
        fields: [notesField(historyNotes(contests))],
        picture: { name: `history/${wardSlug(ballot)}`, words: historyPictureWords(ward, contests, setting) },
        sources: sourcesOf(contests),
        derived: HISTORY_BASIS,
      },
      setting,
    ),
    buttons: [
      button(openId(wardView(ballot, setting), setting), ward),
      button(openId(councilView(setting), setting), 'Council'),
    ],
  };
}

function contestLines(contest: Contest, setting: Setting): string[] {
  const { people } = contest.result.elected;
  const squares = people.map((person) => square(person, setting.parties)).join('');
  const names = listed(people.map(({ person_name }) => person_name));
  return [
    `**${dayInWords(contest.election.election_date)}** · ${squares} ${plain(names)} · ${plain(outcomeWords(contest, setting))}`,
    plain(sharesWords(contest, setting)),
  ];
}

/** The sources of all elections told of, each once. */
function sourcesOf(contests: readonly Contest[]) {
  const sources = contests.flatMap(({ election }) => election.sources);
  return [...new Map(sources.map((source) => [source.url + source.title, source])).values()];
}
