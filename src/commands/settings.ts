import { IN_SERVER, MANAGE_SERVER, SERVER_INSTALL } from '../discord/constants.ts';
import { faultText, log, newReference } from '../log.ts';
import type { Context } from '../lookup/context.ts';
import { councilEntries } from '../lookup/council.ts';
import { electionAsked, type Query, suggestElections } from '../lookup/election.ts';
import { homeEntry } from '../lookup/home.ts';
import { find, suggest } from '../lookup/search.ts';
import type { Answer } from '../render/answer.ts';
import { notFound } from '../render/not-found.ts';
import { settingsAnswer } from '../render/settings.ts';
import type { Choice } from '../store/settings.ts';
import type { Command } from './command.ts';
import { defineCommand, suggested, yesOrNo } from './definition.ts';

const EXAMPLE = '/settings';
const ONLY_IN_SERVERS = 'Settings belong to a server: use `/settings` in one.';
const NOT_ALLOWED = 'Only members who may manage the server can see or change its settings.';
const NOT_WRITTEN =
  'The settings could not be written in time, so they may not have changed. Please try again in a minute.';

export const settings = {
  definition: {
    ...defineCommand('settings', 'This server’s own council or election, and whether replies are private', [
      suggested('election', 'The home council, whose newest election answers, or one election'),
      yesOrNo('private', 'Whether results are for the asker alone where nobody says otherwise'),
    ]),
    contexts: [IN_SERVER],
    integration_types: [SERVER_INSTALL],
    default_member_permissions: String(MANAGE_SERVER),
  },
  example: EXAMPLE,

  async autocomplete({ typed }, _options, context) {
    const councils = suggest(typed, councilEntries(context.archive));
    return [
      ...councils.map(({ names: [name], item }) => ({ name: `${name}, its newest election`, value: item.slug })),
      ...(await suggestElections(typed, context)),
    ];
  },

  async handle(options, context) {
    const { server } = context;
    if (!server) return { kind: 'notice', content: ONLY_IN_SERVERS };
    if (!server.mayManage) return { kind: 'notice', content: NOT_ALLOWED };
    const typed = options.text('election');
    const home = typed === null ? { found: server.choice.home } : await homeAsked(typed, context);
    if ('unanswered' in home) return home.unanswered;
    const choice: Choice = { home: home.found, private: options.flag('private', server.choice.private) };
    const changed = choice.home !== server.choice.home || choice.private !== server.choice.private;
    if (!changed) return answer(choice, context);
    return (await written(server.save(choice))) ? answer(choice, context, 'Saved.') : NOT_SAVED;
  },

  async open([what], context) {
    const { server } = context;
    if (what !== 'forget') return null;
    if (!server?.mayManage) return { kind: 'notice', content: server ? NOT_ALLOWED : ONLY_IN_SERVERS };
    if (!(await written(server.forget()))) return NOT_SAVED;
    return {
      kind: 'notice',
      content: 'Forgotten: nothing is stored about this server, and the usual home election answers again.',
    };
  },
} satisfies Command;

const NOT_SAVED: Answer = { kind: 'notice', content: NOT_WRITTEN };

/** Tells what is chosen. The home is the one that would answer now, with this choice. */
async function answer(choice: Choice, context: Context, saved?: string): Promise<Answer> {
  const home = await homeEntry({ ...context.home, chosen: choice.home }, context.archive);
  return settingsAnswer({ choice, home, saved }, context);
}

/** Whether a write went through; where not, the log has why. */
async function written(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (fault) {
    log('settings not written', { reference: newReference(), fault: faultText(fault) });
    return false;
  }
}

/** An election's id where a text with a digit names one, since only elections have years; else a council's slug. */
async function homeAsked(typed: string, context: Context): Promise<Query<string>> {
  if (/\d/.test(typed)) {
    const asked = await electionAsked(typed, context);
    return 'unanswered' in asked ? asked : { found: asked.found.election_id };
  }
  const found = find(typed, councilEntries(context.archive));
  if (found.kind === 'one') return { found: found.item.slug };
  const entries = found.kind === 'several' ? found.entries : found.closest;
  const what = found.kind === 'several' ? 'several councils fit' : 'no council of that name is held';
  const home = await homeEntry(context.home, context.archive);
  return {
    unanswered: notFound(
      what,
      entries.map(({ names }) => names[0]),
      (name = home.election_date) => `/settings election:${name}`,
    ),
  };
}
