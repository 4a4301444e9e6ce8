import type { Answer } from '../render/answer.ts';
import { plain } from '../render/text.ts';
import { notFound, readAs, whichOne } from '../render/unanswered.ts';
import { wardView } from '../render/views.ts';
import { wardAnswer } from '../render/ward.ts';
import { wardSlug } from '../results/ids.ts';
import type { Ballot, Election } from '../results/schema.ts';
import { wardResult } from '../results/ward-result.ts';
import { type Entry, find, suggest } from '../store/search.ts';
import { choicesOf, menuPage } from './choices.ts';
import type { Command } from './command.ts';
import { type Context, settingOf } from './context.ts';
import { defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';
import { electionAsked, electionOfView, type Query, suggestElections } from './election.ts';

const EXAMPLE = '/ward Darley';

export const ward = {
  definition: defineCommand('ward', "One ward's result: who won, every candidate, the majority", [
    suggested('name', 'The ward', true),
    ELECTION,
    PRIVATE,
  ]),
  example: EXAMPLE,

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    const asked = await electionAsked(options.text('election'), context);
    return 'found' in asked ? choicesOf(suggest(typed, wardEntries(asked.found))) : [];
  },

  async handle(options, context) {
    const election = await electionAsked(options.text('election'), context);
    if ('unanswered' in election) return election.unanswered;
    const asked = wardAsked(options.text('name') ?? '', election.found, context);
    if ('unanswered' in asked) return asked.unanswered;
    const { ballot, readName } = asked.found;
    return readAs(wardAnswer(wardResult(ballot, election.found), settingOf(election.found, context)), readName);
  },

  async open([ref, slug, page], context): Promise<Answer | null> {
    const election = await electionOfView(ref, context);
    const ballot = election?.ballots.find((one) => wardSlug(one) === slug);
    if (!election || !ballot) return null;
    return wardAnswer(wardResult(ballot, election), settingOf(election, context), menuPage(page));
  },
} satisfies Command;

function wardAsked(
  typed: string,
  election: Election,
  context: Context,
): Query<{ ballot: Ballot; readName: string | null }> {
  const setting = settingOf(election, context);
  const found = find(typed, wardEntries(election));
  if (found.kind === 'one') return { found: { ballot: found.item, readName: found.readAs } };
  const council = plain(setting.council.name);
  if (found.kind === 'none') {
    return {
      unanswered: notFound(
        `no ward of ${council} has that name`,
        found.closest.map(({ names }) => names[0]),
        EXAMPLE,
      ),
    };
  }
  const options = found.entries.map(({ names, item }) => ({ label: names[0], view: wardView(item, setting) }));
  return { unanswered: whichOne(`Which ward of ${council}?`, options, context) };
}

function wardEntries({ ballots }: Election): Entry<Ballot>[] {
  return ballots.map((ballot) => ({ names: [ballot.post_label], item: ballot }));
}
