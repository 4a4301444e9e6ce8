/**
 * The numbers of Discord's protocol that this bot uses. Discord's types are imported as types only, because one enum of
 * the library at run time costs more than the whole bot. `satisfies` checks each number against its meaning.
 */
import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';

export const PING = 1 satisfies InteractionType.Ping;
export const COMMAND = 2 satisfies InteractionType.ApplicationCommand;
export const COMPONENT = 3 satisfies InteractionType.MessageComponent;
export const AUTOCOMPLETE = 4 satisfies InteractionType.ApplicationCommandAutocomplete;
export const MODAL_SUBMIT = 5 satisfies InteractionType.ModalSubmit;

export const PONG = 1 satisfies InteractionResponseType.Pong;
export const NEW_MESSAGE = 4 satisfies InteractionResponseType.ChannelMessageWithSource;
export const UPDATE_MESSAGE = 7 satisfies InteractionResponseType.UpdateMessage;
export const SUGGESTIONS = 8 satisfies InteractionResponseType.ApplicationCommandAutocompleteResult;

export const EPHEMERAL = 64 satisfies MessageFlags.Ephemeral;

export const CHAT_INPUT = 1 satisfies ApplicationCommandType.ChatInput;
/** A command on a message, which a client lists under Apps. */
export const ON_MESSAGE = 3 satisfies ApplicationCommandType.Message;
export const STRING_OPTION = 3 satisfies ApplicationCommandOptionType.String;
export const BOOLEAN_OPTION = 5 satisfies ApplicationCommandOptionType.Boolean;

export const IN_SERVER = 0 satisfies InteractionContextType.Guild;
export const IN_BOT_DM = 1 satisfies InteractionContextType.BotDM;
export const IN_PRIVATE_CHANNEL = 2 satisfies InteractionContextType.PrivateChannel;
export const SERVER_INSTALL = 0 satisfies ApplicationIntegrationType.GuildInstall;
export const USER_INSTALL = 1 satisfies ApplicationIntegrationType.UserInstall;

/** The permission that includes every other: bit 3. */
export const ADMINISTRATOR = 1n << 3n;
/** The permission to manage a server: bit 5. */
export const MANAGE_SERVER = 1n << 5n;
/** The permission to send messages in a channel that is not a thread: bit 11. */
export const SEND_MESSAGES = 1n << 11n;
/** The permission to send messages in a thread: bit 38. */
export const SEND_MESSAGES_IN_THREADS = 1n << 38n;
/** The permission that lets everybody see the replies of a member's own apps: bit 50. */
export const USE_EXTERNAL_APPS = 1n << 50n;

export const THREADS: readonly number[] = [
  10 satisfies ChannelType.AnnouncementThread,
  11 satisfies ChannelType.PublicThread,
  12 satisfies ChannelType.PrivateThread,
];

export const ACTION_ROW = 1 satisfies ComponentType.ActionRow;
export const BUTTON = 2 satisfies ComponentType.Button;
export const SELECT = 3 satisfies ComponentType.StringSelect;
export const SECTION = 9 satisfies ComponentType.Section;
export const TEXT = 10 satisfies ComponentType.TextDisplay;
export const THUMBNAIL = 11 satisfies ComponentType.Thumbnail;
export const GALLERY = 12 satisfies ComponentType.MediaGallery;
export const SEPARATOR = 14 satisfies ComponentType.Separator;
export const CONTAINER = 17 satisfies ComponentType.Container;
export const PRIMARY = 1 satisfies ButtonStyle.Primary;
export const SECONDARY = 2 satisfies ButtonStyle.Secondary;
export const DANGER = 4 satisfies ButtonStyle.Danger;
export const LINK = 5 satisfies ButtonStyle.Link;

/** The longest text that an option accepts: no name is longer, and search time grows with length. */
export const LONGEST_TYPED = 100;

/** Discord's limits, in characters or items; Discord refuses a whole reply that exceeds one. */
export const LIMIT = {
  content: 2000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  embedFooter: 2048,
  imageDescription: 1024,
  embedText: 6000,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  rows: 5,
  rowButtons: 5,
  selectOptions: 25,
  selectText: 100,
  /** Discord allows 80; a phone shows this many. */
  buttonLabel: 38,
  customId: 100,
} as const;
