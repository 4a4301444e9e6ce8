/** From an interaction to Discord's response: which command answers. */
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { commands } from './commands/index.ts';
import { answerClick, answerCommand, type Told, tell } from './disclose.ts';
import { AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, PING } from './discord/constants.ts';
import { MENU, readCustomId, readViewText } from './discord/custom-id.ts';
import { type Interaction, type Invocation, mayManageServer, userOf } from './discord/interaction.ts';
import { Options } from './discord/options.ts';
import { pong, suggestions } from './discord/reply.ts';
import type { Env } from './env.ts';
import { faultText, log, newReference } from './log.ts';
import type { Context } from './lookup/context.ts';
import { openArchive } from './store/archive.ts';
import { forgetSettings, NO_CHOICE, openSettings, saveSettings } from './store/settings.ts';

const UNKNOWN_COMMAND = 'This command is not one of mine any more. `/about` lists what I answer.';
const OUTDATED_CONTROL =
  'This button is from an older version of the bot. Ask again with a command: `/about` lists them.';

/** Discord's response, and what kind of answer it is, for tools that read the header. */
export interface Response {
  answer: Told['answer'] | 'pong' | 'suggestions';
  response: APIInteractionResponse;
}

/**
 * Answers any interaction, whatever it asks. A fault of ours becomes an apology with a reference that is also in
 * the log, or no suggestions at all; it is never thrown on.
 * @param origin on which addresses in replies are built
 * @param later keeps work going once the reply is sent (`waitUntil`)
 */
export async function respond(
  interaction: Interaction,
  env: Env,
  origin: string,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  if (interaction.type === PING) return { answer: 'pong', response: pong() };
  try {
    const kv = env.RESULTS;
    const guild = interaction.guild_id;
    // Side by side, each under its own deadline of the same length.
    const [archive, choice] = await Promise.all([
      openArchive(kv, later),
      guild ? openSettings(kv, guild, later) : NO_CHOICE,
    ]);
    return await answerInvocation(interaction, {
      archive,
      home: { chosen: choice.home, usual: env.HOME_ELECTION },
      server: guild
        ? {
            choice,
            mayManage: mayManageServer(interaction),
            save: (chosen) => saveSettings(kv, guild, chosen),
            forget: () => forgetSettings(kv, guild),
          }
        : null,
      asker: userOf(interaction) ?? '0',
      private: false,
      origin,
    });
  } catch (fault) {
    const reference = newReference();
    log('fault in a reply', { reference, fault: faultText(fault) });
    if (interaction.type === AUTOCOMPLETE) return { answer: 'fault', response: suggestions([]) };
    return tell(
      'fault',
      `Something went wrong on our side. Please try again; if it stays so, report reference ${reference}.`,
    );
  }
}

async function answerInvocation(interaction: Invocation, context: Context): Promise<Response> {
  switch (interaction.type) {
    case COMMAND: {
      const command = commands.get(interaction.data.name);
      if (!command) return tell('notice', UNKNOWN_COMMAND);
      const options = new Options(interaction.data.options);
      const asked = { ...context, private: options.flag('private', context.server?.choice.private) };
      return answerCommand(await command.handle(options, asked), asked, interaction);
    }
    case AUTOCOMPLETE: {
      const options = new Options(interaction.data.options);
      const focused = options.focused();
      const choices = focused && (await commands.get(interaction.data.name)?.autocomplete?.(focused, options, context));
      return { answer: 'suggestions', response: suggestions(choices ?? []) };
    }
    case COMPONENT: {
      const control = readCustomId(interaction.data.custom_id);
      const view = control?.view.command === MENU ? readViewText(interaction.data.values?.[0] ?? '') : control?.view;
      const open = view && commands.get(view.command)?.open;
      if (!control || !open) return tell('notice', OUTDATED_CONTROL);
      const told = await answerClick(control, (asked) => open(view.args, asked), context, interaction);
      return told ?? tell('notice', OUTDATED_CONTROL);
    }
    case MODAL_SUBMIT:
      return tell('notice', OUTDATED_CONTROL);
  }
}
