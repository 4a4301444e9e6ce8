import type { APIEmbedField } from 'discord-api-types/v10';
import { ballotSlug, wardAnywhere, wardRef } from '../results/ids.ts';
import { writtenName } from '../results/person-name.ts';
import { distinctSources, listSources } from '../results/sources.ts';
import type { WardChange } from '../results/ward-change.ts';
import type { CandidateRow, WardResult } from '../results/ward-result.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Card, TwoFormAnswer } from './answer.ts';
import { briefEmbed } from './brief-embed.ts';
import { changeWords } from './change-words.ts';
import { ballotDoubts } from './doubt-words.ts';
import { field, notesField, resultEmbed } from './embed.ts';
import { inferredWords } from './inferred-words.ts';
import { outcomeGap, votesOf } from './no-poll.ts';
import { count, percent } from './numbers.ts';
import { colourOf, GREY, shortName, square } from './party-name.ts';
import { previousWords } from './previous-words.ts';
import { readingSources } from './reading-words.ts';
import { wardPath } from './reply-paths.ts';
import { dated, type Subject } from './subject.ts';
import { capitalised, plain } from './text.ts';
import { turnoutFigures } from './turnout-words.ts';
import { councilView, historyView, wardView } from './views.ts';
import { wardBrief } from './ward-brief.ts';
import { wardMenu } from './ward-menu.ts';
import { wardPictureWords } from './ward-picture-words.ts';
import {
  bothMajorities,
  majorityWords,
  outcomesWords,
  votesCountedWords,
  wardBasis,
  wardHeadline,
  wardNotes,
} from './ward-words.ts';
import { yearMenu } from './year-menu.ts';

/**
 * One ward's result.
 * @param change how shares changed since the council's previous election on file; null if the ward did not vote then
 * @param menuPage the page of the menu of wards; null for the page with this ward
 */
export function wardAnswer(
  result: WardResult,
  change: WardChange | null,
  subject: Subject,
  menuPage: number | null = null,
): TwoFormAnswer {
  const { ballot, elected, candidates } = result;
  const { election, elections, parties, ref } = subject;
  const [winner] = elected.people;
  const ward = { election: ref, ward: wardRef(ballot) };
  const card = () => ({
    title: dated(wardTitle(ballot), subject),
    path: wardPath(election, ballot),
    colour: winner ? colourOf(winner, parties) : GREY,
    doubts: ballotDoubts(ballot, election),
    picture: { name: `wards/${ballotSlug(ballot)}`, words: wardPictureWords(result, subject) },
    sources: distinctSources([
      election,
      ...listSources(result.inferred),
      ...readingSources(election, ballot.candidates),
    ]),
  });
  const full = (): Card => ({
    embed: resultEmbed(
      {
        ...card(),
        description: [
          ...outcomeLines(result, subject),
          '',
          ...candidates.map((one) => fullCandidateLine(one, result, subject)),
        ],
        fields: [
          majorityField(result, subject),
          ...countFields(result),
          changeField(change, subject),
          notesField(wardNotes(result, subject)),
        ],
        derived: wardBasis(result),
      },
      subject,
    ),
    menus: yearMenu(subject, (other) => {
      const anywhere = wardAnywhere(ballot);
      return anywhere && wardView.encode({ election: other, ward: anywhere });
    }),
  });
  return {
    kind: 'result',
    view: wardView.encode(ward),
    content: plain(wardHeadline(result, subject)),
    brief: () => ({ embed: briefEmbed({ ...card(), ...wardBrief(result, subject) }, subject) }),
    full,
    menus: wardMenu(election.ballots, subject, {
      shown: ballot,
      atPage: (page) => wardView.encode({ ...ward, page }),
      page: menuPage,
    }),
    buttons: [
      ...(elections.length > 1 ? [{ label: 'History', view: historyView.encode(ward) }] : []),
      { label: 'Council', view: councilView.encode({ election: ref }) },
    ],
  };
}

function outcomeLines(result: WardResult, subject: Subject): string[] {
  const { outcomes, inferred, elected } = result;
  if (outcomes.length === 0) {
    const words = inferredWords(inferred, subject.parties);
    if (!words) return [`Hold or gain: ${outcomeGap(result.ballot)}`];
    return [`${elected.people.map((person) => square(person, subject.parties)).join('')} ${plain(capitalised(words))}`];
  }
  return outcomesWords(result, subject).map(
    ({ party, label, detail }) => `${square(party, subject.parties)} **${plain(label)}**${plain(detail)}`,
  );
}

function fullCandidateLine(
  { candidate, share }: CandidateRow,
  { ballot, elected }: WardResult,
  { parties }: Subject,
): string {
  const name = `${square(candidate, parties)} **${plain(writtenName(candidate.person_name))}**`;
  const figures = `${votesOf(candidate, ballot)}${share ? ` · ${percent(share)}` : ''}`;
  const tied = elected.tied.includes(candidate) ? ' · tied' : '';
  const status = elected.people.includes(candidate) ? ' · ✓ elected' : tied;
  return `${name} · ${figures} · ${shortName(candidate, parties)}${status}`;
}

function majorityField(result: WardResult, subject: Subject): APIEmbedField {
  const both = result.ballot.seats_contested > 1 ? bothMajorities(result, subject) : [];
  if (both.length === 0) return field('Majority (derived)', [majorityWords(result)], true);
  return field(
    'Majorities (derived)',
    both.map(({ votes, definition }) => `**${votes}** ${plain(definition)}`),
  );
}

function countFields(result: WardResult): APIEmbedField[] {
  const { ballot } = result;
  return [
    field('Seats', [count(ballot.seats_contested)], true),
    field('Votes counted (derived)', [votesCountedWords(result)], true),
    ...turnoutFigures(ballot).map(({ name, value }) => field(name, [value], true)),
    field('Electorate', [count(ballot.total_electorate)], true),
    field('Spoilt papers', [count(ballot.spoilt_ballots)], true),
  ];
}

function changeField(change: WardChange | null, subject: Subject): APIEmbedField | null {
  if (!change) return null;
  const since = change.since.election_date;
  const name = `Change in share (derived); ${previousWords(since, change.day, subject)}`;
  if (change.reason) return field(name, [`not comparable: ${change.reason}`]);
  return field(name, [
    changeWords(change, subject)
      .map((one) => `${plain(one.party)} ${one.change}`)
      .join(' · '),
  ]);
}
