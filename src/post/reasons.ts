/** Why a channel gets no messages, for those who manage its server. */

export const FORBIDDEN =
  'Discord does not let the bot post in this channel. Give it View Channel, Send Messages, Embed Links and Read Message History there, then use /follow again.';
export const GONE = 'The channel no longer exists.';
export const BAD_TOKEN =
  'Discord does not accept the bot’s token, so nothing is posted. Whoever runs the bot must replace it.';

/** @param code Discord's number for the error */
export function refused(code: number): string {
  return `Discord refuses the bot’s messages in this channel (code ${code}). Use /follow again to try once more.`;
}
