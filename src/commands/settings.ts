import { IN_SERVER, LIMIT, MANAGE_SERVER, SERVER_INSTALL } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import { faultText, log, newReference } from '../log.ts';
import type { Context } from '../lookup/context.ts';
import { councilEntries } from '../lookup/council.ts';
import { findElection, suggestElections } from '../lookup/election.ts';
import { electionPhrases } from '../lookup/election-names.ts';
import { homeEntry, newestElection } from '../lookup/home.ts';
import { find, suggest } from '../lookup/search.ts';
import { Unanswered } from '../lookup/unanswered.ts';
import type { Answer } from '../render/answer.ts';
import { notFound } from '../render/not-found.ts';
import { settingsAnswer } from '../render/settings.ts';
import { settingsView } from '../render/views.ts';
import type { ServerSettings } from '../store/settings.ts';
import { type Command, opens } from './command.ts';
import { defineCommand, suggested, yesOrNo } from './definition.ts';

/** What the suggestion of a council says besides its name. */
const NEWEST = ', its newest election';
const ONLY_IN_SERVERS = notice('Settings belong to a server: use `/settings` in one.');
const NOT_ALLOWED = notice('Only members who may manage the server can see or change its settings.');
const NOT_SAVED = notice(
  'The settings could not be saved in time, so they may not have changed. Please try again in a minute.',
);
const FORGOTTEN = notice(
  'Forgotten. Nothing is stored about this server, and commands use the default home election again.',
);

export const settings = {
  definition: {
    ...defineCommand('settings', 'This server’s home council or election, and whether replies are private', [
      suggested('election', 'One election, or a council for its newest election'),
      yesOrNo('private', 'Whether results are private unless a command says otherwise'),
    ]),
    contexts: [IN_SERVER],
    integration_types: [SERVER_INSTALL],
    default_member_permissions: String(MANAGE_SERVER),
  },
  example: '/settings',

  async autocomplete({ typed }, _options, context) {
    const councils = suggest(typed, councilEntries(context.archive));
    return [
      ...councils.map(({ names: [name], item }) => ({
        name: cut(name, LIMIT.choiceName - NEWEST.length) + NEWEST,
        value: item.slug,
      })),
      ...(await suggestElections(typed, context)),
    ];
  },

  async handle(options, context) {
    const { server } = context;
    if (!server) return ONLY_IN_SERVERS;
    if (!server.mayManage) return NOT_ALLOWED;
    const typed = options.text('election');
    const home = typed === null ? server.settings.home : await findHome(typed, context);
    const changed: ServerSettings = { home, private: options.flag('private', server.settings.private) };
    const isSame = changed.home === server.settings.home && changed.private === server.settings.private;
    if (isSame) return answer(changed, context);
    return (await succeeds(server.save(changed))) ? answer(changed, context, 'Saved.') : NOT_SAVED;
  },

  open: opens(settingsView, async (_forget, { server }) => {
    if (!server) return ONLY_IN_SERVERS;
    if (!server.mayManage) return NOT_ALLOWED;
    return (await succeeds(server.forget())) ? FORGOTTEN : NOT_SAVED;
  }),
} satisfies Command;

function notice(content: string): Answer {
  return { kind: 'notice', content };
}

async function answer(changed: ServerSettings, context: Context, saved?: string): Promise<Answer> {
  const home = await homeEntry({ ...context.home, chosen: changed.home }, context.archive);
  return settingsAnswer({ settings: changed, home, saved });
}

/** Whether a write succeeds; if not, the log says why. */
async function succeeds(write: Promise<void>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (fault) {
    log('settings not written', { reference: newReference(), fault: faultText(fault) });
    return false;
  }
}

/**
 * The home that a text names: an election's id if it contains a digit, because only elections have years, or is "latest";
 * else a council's slug. @throws Unanswered if it names none or several
 */
async function findHome(typed: string, context: Context): Promise<string> {
  const { councils } = context.archive;
  const council = typed.endsWith(NEWEST) ? typed.slice(0, -NEWEST.length).replace(/…$/, '') : typed;
  const isElection = council === typed && electionPhrases(typed, councils).some(({ council: one }) => one === null);
  const isSlug = councils.some(({ slug }) => slug === typed);
  if (!isSlug && (isElection || (council === typed && /\d/.test(typed))))
    return (await findElection(typed, context)).election.election_id;
  const found = find(council, councilEntries(context.archive));
  const entries = found.kind === 'one' ? [] : found.kind === 'several' ? found.entries : found.closest;
  const slug = isSlug ? typed : found.kind === 'one' ? found.item.slug : null;
  if (slug !== null && (await newestElection(slug, context.archive))) return slug;
  const what =
    slug !== null
      ? 'only by-elections of that council are on file; choose one by its date'
      : found.kind === 'several'
        ? 'several councils match'
        : 'no council of that name is on file';
  const names = entries.map((entry) => entry.names[0]);
  const home = await homeEntry(context.home, context.archive);
  throw new Unanswered(notFound(what, names, (name = home.election_date) => `/settings election:${name}`));
}
