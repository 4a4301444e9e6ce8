import { councilNotes } from '../council-notes.ts';
import { councilAnswer } from '../render/council.ts';
import { notFound, readAs, whichOne } from '../render/unanswered.ts';
import { councilView } from '../render/views.ts';
import { councilResult } from '../results/council-result.ts';
import type { Council, Election } from '../results/schema.ts';
import { type Entry, find, suggest } from '../store/search.ts';
import { choicesOf, menuPage } from './choices.ts';
import type { Command } from './command.ts';
import { type Context, settingOf } from './context.ts';
import { defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';
import { electionAsked, electionOfView, type Query, suggestElections } from './election.ts';

const EXAMPLE = '/council';

export const council = {
  definition: defineCommand(
    'council',
    'Who controls the council: seats before and after, votes, what would make a majority',
    [suggested('name', 'The council; the home council when absent'), ELECTION, PRIVATE],
  ),
  example: EXAMPLE,

  async autocomplete({ name, typed }, _options, context) {
    if (name === 'election') return suggestElections(typed, context);
    return choicesOf(suggest(typed, councilEntries(context)));
  },

  async handle(options, context) {
    const asked = councilAsked(options.text('name'), context);
    if ('unanswered' in asked) return asked.unanswered;
    const election = await electionAsked(options.text('election'), context, asked.found.council);
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

function councilAsked(typed: string | null, context: Context): Query<{ council?: Council; readName: string | null }> {
  if (typed === null) return { found: { readName: null } };
  const found = find(typed, councilEntries(context));
  if (found.kind === 'one') return { found: { council: found.item, readName: found.readAs } };
  if (found.kind === 'none') {
    return {
      unanswered: notFound(
        'no council of that name is held',
        found.closest.map(({ names }) => names[0]),
        EXAMPLE,
      ),
    };
  }
  const options = found.entries.flatMap(({ names, item }) => {
    const newest = context.archive.elections.find((entry) => entry.council === item.slug);
    return newest ? [{ label: names[0], view: councilView({ election: newest, council: item }) }] : [];
  });
  return { unanswered: whichOne('Which council?', options, context) };
}

/** Councils of which an election is held; "Derby" is as good a name as "Derby City Council". */
function councilEntries({ archive }: Context): Entry<Council>[] {
  const held = new Set(archive.elections.map((entry) => entry.council));
  return archive.councils
    .filter(({ slug }) => held.has(slug))
    .map((council) => ({ names: [council.name, council.slug], item: council }));
}
