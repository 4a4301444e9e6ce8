import { type Context, settingOf } from '../lookup/context.ts';
import { councilEntries } from '../lookup/council.ts';
import { electionAsked, electionOfView, type Query, suggestElections } from '../lookup/election.ts';
import { find, suggest } from '../lookup/search.ts';
import { choicesOf, menuPage } from '../lookup/suggestions.ts';
import { councilAnswer } from '../render/council.ts';
import { councilNotes } from '../render/council-notes.ts';
import { notFound, readAs, whichOne } from '../render/not-found.ts';
import { councilView } from '../render/views.ts';
import { councilResult } from '../results/council-result.ts';
import type { Election } from '../results/schema.ts';
import type { Command } from './command.ts';
import { defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';

export const council = {
  definition: defineCommand(
    'council',
    'Who controls the council: seats before and after, votes, what would make a majority',
    [suggested('name', 'The council; the home council when absent'), ELECTION, PRIVATE],
  ),
  example: '/council',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') {
      const asked = councilAsked(options.text('name'), context);
      return suggestElections(typed, context, 'found' in asked ? asked.found.council : null);
    }
    return choicesOf(suggest(typed, councilEntries(context.archive)));
  },

  async handle(options, context) {
    const asked = councilAsked(options.text('name'), context);
    if ('unanswered' in asked) return asked.unanswered;
    const election = await electionAsked(options.text('election'), context, {
      of: asked.found.council,
      exampleOf: (date) => `/council election:${date}`,
    });
    if ('unanswered' in election) return election.unanswered;
    return readAs(answer(election.found, context), asked.found.readName);
  },

  async open([ref, page], context) {
    const election = await electionOfView(ref, context);
    return election && answer(election, context, menuPage(page));
  },
} satisfies Command;

function answer(election: Election, context: Context, page?: number) {
  const setting = settingOf(election, context);
  return councilAnswer(councilResult(election, setting.council), councilNotes(setting), setting, page);
}

/** The slug of the council asked for; null where none is. */
function councilAsked(
  typed: string | null,
  context: Context,
): Query<{ council: string | null; readName: string | null }> {
  if (typed === null) return { found: { council: null, readName: null } };
  const found = find(typed, councilEntries(context.archive));
  if (found.kind === 'one') return { found: { council: found.item.slug, readName: found.readAs } };
  if (found.kind === 'none') {
    return {
      unanswered: notFound(
        'no council of that name is held',
        found.closest.map(({ names }) => names[0]),
        (name = 'Derby') => `/council ${name}`,
      ),
    };
  }
  const options = found.entries.map(({ names: [label], item }) => ({
    label,
    view: councilView({ election: { election_date: item.newest }, council: item }),
  }));
  return { unanswered: whichOne('Which council do you mean?', options, context, found.more) };
}
