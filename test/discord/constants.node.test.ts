import * as library from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import * as channel from '../../src/discord/channel.ts';
import * as ours from '../../src/discord/constants.ts';
import * as posting from '../../src/discord/posting-permissions.ts';

it.each([
  ['PING', ours.PING, library.InteractionType.Ping],
  ['COMMAND', ours.COMMAND, library.InteractionType.ApplicationCommand],
  ['COMPONENT', ours.COMPONENT, library.InteractionType.MessageComponent],
  ['AUTOCOMPLETE', ours.AUTOCOMPLETE, library.InteractionType.ApplicationCommandAutocomplete],
  ['MODAL_SUBMIT', ours.MODAL_SUBMIT, library.InteractionType.ModalSubmit],
  ['PONG', ours.PONG, library.InteractionResponseType.Pong],
  ['NEW_MESSAGE', ours.NEW_MESSAGE, library.InteractionResponseType.ChannelMessageWithSource],
  ['UPDATE_MESSAGE', ours.UPDATE_MESSAGE, library.InteractionResponseType.UpdateMessage],
  ['SUGGESTIONS', ours.SUGGESTIONS, library.InteractionResponseType.ApplicationCommandAutocompleteResult],
  ['EPHEMERAL', ours.EPHEMERAL, library.MessageFlags.Ephemeral],
  ['CHAT_INPUT', ours.CHAT_INPUT, library.ApplicationCommandType.ChatInput],
  ['STRING_OPTION', ours.STRING_OPTION, library.ApplicationCommandOptionType.String],
  ['BOOLEAN_OPTION', ours.BOOLEAN_OPTION, library.ApplicationCommandOptionType.Boolean],
  ['CHANNEL_OPTION', channel.CHANNEL_OPTION, library.ApplicationCommandOptionType.Channel],
  ['IN_SERVER', ours.IN_SERVER, library.InteractionContextType.Guild],
  ['IN_BOT_DM', ours.IN_BOT_DM, library.InteractionContextType.BotDM],
  ['IN_PRIVATE_CHANNEL', ours.IN_PRIVATE_CHANNEL, library.InteractionContextType.PrivateChannel],
  ['SERVER_INSTALL', ours.SERVER_INSTALL, library.ApplicationIntegrationType.GuildInstall],
  ['USER_INSTALL', ours.USER_INSTALL, library.ApplicationIntegrationType.UserInstall],
  ['USE_EXTERNAL_APPS', ours.USE_EXTERNAL_APPS, library.PermissionFlagsBits.UseExternalApps],
  ['VIEW_CHANNEL', posting.VIEW_CHANNEL, library.PermissionFlagsBits.ViewChannel],
  ['EMBED_LINKS', posting.EMBED_LINKS, library.PermissionFlagsBits.EmbedLinks],
  ['READ_MESSAGE_HISTORY', posting.READ_MESSAGE_HISTORY, library.PermissionFlagsBits.ReadMessageHistory],
  ['TEXT_CHANNEL', channel.TEXT_CHANNEL, library.ChannelType.GuildText],
  ['ANNOUNCEMENT_CHANNEL', channel.ANNOUNCEMENT_CHANNEL, library.ChannelType.GuildAnnouncement],
  ['ACTION_ROW', ours.ACTION_ROW, library.ComponentType.ActionRow],
  ['BUTTON', ours.BUTTON, library.ComponentType.Button],
  ['SELECT', ours.SELECT, library.ComponentType.StringSelect],
  ['SECTION', ours.SECTION, library.ComponentType.Section],
  ['TEXT', ours.TEXT, library.ComponentType.TextDisplay],
  ['THUMBNAIL', ours.THUMBNAIL, library.ComponentType.Thumbnail],
  ['GALLERY', ours.GALLERY, library.ComponentType.MediaGallery],
  ['SEPARATOR', ours.SEPARATOR, library.ComponentType.Separator],
  ['CONTAINER', ours.CONTAINER, library.ComponentType.Container],
  ['PRIMARY', ours.PRIMARY, library.ButtonStyle.Primary],
  ['SECONDARY', ours.SECONDARY, library.ButtonStyle.Secondary],
  ['LINK', ours.LINK, library.ButtonStyle.Link],
])('%s is the number that Discord’s library has for it', (_, our, their) => {
  expect(our).toBe(their);
});
