import { IN_SERVER, MANAGE_SERVER, SERVER_INSTALL } from '../discord/constants.ts';
import { faultText, log, newReference } from '../log.ts';
import type { Context } from '../lookup/context.ts';
import { homeEntry } from '../lookup/home.ts';
import { findHome, suggestHomes } from '../lookup/server-home.ts';
import type { Answer } from '../render/answer.ts';
import { settingsAnswer } from '../render/settings.ts';
import { settingsView } from '../render/views.ts';
import type { ServerSettings } from '../store/settings.ts';
import { type Command, opens } from './command.ts';
import { defineCommand, suggested, yesOrNo } from './definition.ts';

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
  neverCached: true,

  async autocomplete({ typed }, _options, context) {
    return suggestHomes(typed, context);
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
