import { faultText, log, newReference } from '../log.ts';
import type { Context, Server } from '../lookup/context.ts';
import { homeEntry } from '../lookup/home.ts';
import { findHome, homeOfRef, suggestHomes } from '../lookup/server-home.ts';
import { Unanswered } from '../lookup/unanswered.ts';
import { type Answer, withLine } from '../render/answer.ts';
import { settingsAnswer } from '../render/settings.ts';
import { settingsView } from '../render/views.ts';
import type { ServerSettings } from '../store/settings.ts';
import { type Command, opens } from './command.ts';
import { suggested, yesOrNo } from './definition.ts';
import { defineServerCommand } from './server-definition.ts';

const ONLY_IN_SERVERS = notice('Settings belong to a server: use `/settings` in one.');
const NOT_ALLOWED = notice('Only members who may manage the server can see or change its settings.');
const NOT_SAVED = notice(
  'The settings could not be saved in time, so they may not have changed. Please try again in a minute.',
);
const FORGOTTEN = notice(
  'Forgotten. Nothing is stored about this server, and commands use the default home election again.',
);

export const settings = {
  definition: defineServerCommand(
    'settings',
    'This server’s home council or election, and whether replies are private',
    [
      suggested('election', 'One election, or a council for its newest election'),
      yesOrNo('private', 'Whether results are private unless a command says otherwise'),
    ],
  ),
  example: '/settings',
  neverCached: true,

  async autocomplete({ typed }, _options, context) {
    return suggestHomes(typed, context);
  },

  async handle(options, context) {
    const { server } = context;
    if (!server) return ONLY_IN_SERVERS;
    if (!server.mayManage) return NOT_ALLOWED;
    return change(server, options.text('election'), options.flag('private', server.settings.private), context);
  },

  open: opens(settingsView, async ({ action, home }, context) => {
    const { server } = context;
    if (!server) return ONLY_IN_SERVERS;
    if (!server.mayManage) return NOT_ALLOWED;
    if (action === 'save') {
      const named = home === null ? null : await homeOfRef(home, context);
      return named === null ? null : change(server, named, server.settings.private, context);
    }
    return (await succeeds(server.forget())) ? FORGOTTEN : NOT_SAVED;
  }),
} satisfies Command;

/** Saves what differs from the settings. @param typed what names the home; null leaves it as it is */
async function change(
  { settings: old, save }: Server,
  typed: string | null,
  isPrivate: boolean,
  context: Context,
): Promise<Answer> {
  const home = typed === null ? old.home : await homeNamed(typed, context);
  const changed: ServerSettings = { home, private: isPrivate };
  if (changed.home === old.home && changed.private === old.private) return answer(changed, context);
  return (await succeeds(save(changed))) ? answer(changed, context, 'Saved.') : NOT_SAVED;
}

/** The home that a text names. @throws Unanswered, which also says that nothing was saved, if it names none or several */
async function homeNamed(typed: string, context: Context): Promise<string> {
  try {
    return await findHome(typed, context);
  } catch (fault) {
    throw fault instanceof Unanswered ? new Unanswered(withLine(fault.answer, 'Nothing was saved.')) : fault;
  }
}

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
