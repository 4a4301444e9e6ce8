/** What a finished reply depends on, besides who asked: two interactions with the same key have the same reply. */

import { AUTOCOMPLETE, COMMAND, COMPONENT } from '../discord/constants.ts';
import { isAsker } from '../discord/custom-id.ts';
import type { Invocation } from '../discord/interaction.ts';
import { isBotDm, whyNotPublic } from '../discord/permissions.ts';
import type { Asked } from '../dispatch.ts';
import type { Context } from '../lookup/context.ts';

/**
 * The key of an interaction's reply; null if the reply must not be cached: if the command may change something
 * (settings), if a result is shared, or if it is a command on a message, whose text is never cached.
 */
export function replyKey(interaction: Invocation, asked: Asked, context: Context, userId: string): string | null {
  if (!asked.command || asked.command.neverCached) return null;
  const question = questionOf(interaction, asked, userId);
  if (!question) return null;
  const { archive, home, server, origin, applicationId, nights } = context;
  const place = [whyNotPublic(interaction), isBotDm(interaction), server?.settings.private ?? false];
  return JSON.stringify([
    archive.release,
    home.usual,
    home.chosen,
    origin,
    applicationId,
    nights?.list,
    ...place,
    ...question,
  ]);
}

/** What was asked, as understood; null if its reply must not be cached. */
function questionOf(interaction: Invocation, { control }: Asked, userId: string): unknown[] | null {
  switch (interaction.type) {
    case COMMAND:
    case AUTOCOMPLETE:
      return [interaction.type, interaction.data.id, interaction.data.name, interaction.data.options];
    case COMPONENT:
      if (!control || control.action === 'share') return null;
      return [interaction.type, control.action, control.view, control.form, control.private, isAsker(control, userId)];
    default:
      return null;
  }
}
