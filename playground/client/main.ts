/** The page: a session, the messages, and the box to write in. */
import './theme.ts';
import { byPlace } from '../definitions.ts';
import type { NightView } from '../night/view.ts';
import { DERBY_CHANNEL } from '../people.ts';
import type { TypedCommand } from '../slash.ts';
import { Composer } from './composer.ts';
import { Conversation } from './conversation.ts';
import { element, part } from './element.ts';
import { MessageList } from './message-list.ts';
import { NightMessages } from './night/night-messages.ts';
import { NightPanel } from './night/night-panel.ts';
import { postMessage } from './person-message.ts';
import { Session } from './session.ts';

const EXAMPLES = [
  '/ward Darley',
  '/council',
  '/party Liberal Democrats',
  '/candidate Joan Travis',
  '/wards sort:closest',
  '/ward name:Chellaston private:True',
  '/about',
];

const session = new Session();
const messages = new MessageList(session);
const panel = new NightPanel();
session.onChange = () => {
  messages.openRoom();
  panel.visible = session.room === DERBY_CHANNEL;
};
const person = () => session.person;
const conversation = new Conversation(messages, person);
const actions = {
  send: (command: TypedCommand) => void conversation.ask(command),
  post: (text: string) => void postMessage(text, session.name, messages, conversation.apps),
};
const registered = await fetchCommands();
const composer = new Composer(registered.typed, actions, person);
conversation.messageCommands = registered.onMessages;

part('line', HTMLInputElement).focus();
part('examples', HTMLUListElement).append(
  ...EXAMPLES.map((line) => {
    const button = element('button', { type: 'button' }, line);
    button.addEventListener('click', () => composer.submit(line));
    return element('li', {}, button);
  }),
);
part('replay', HTMLButtonElement).addEventListener('click', () => {
  session.goToDerby();
  panel.begin();
});
// A command in a reply types itself.
document.addEventListener('click', ({ target }) => {
  const mention = target instanceof Element ? target.closest<HTMLElement>('[data-command]') : null;
  if (mention) composer.begin(mention.dataset.command ?? '');
});
followReloads();
followNight();

async function fetchCommands(): Promise<ReturnType<typeof byPlace>> {
  return byPlace(await (await fetch('/commands.json')).json());
}

/** Follows the server when it reloads: opens a changed page again, or takes over the bot's new commands. */
function followReloads(): void {
  let opened: string | undefined;
  new EventSource('/version').addEventListener('message', async ({ data }) => {
    if (opened !== undefined && opened !== data) location.reload();
    else if (opened !== undefined) {
      const { typed, onMessages } = await fetchCommands();
      composer.commands = typed;
      conversation.messageCommands = onMessages;
    }
    opened = data;
  });
}

/** Shows the election night as the server plays it. */
function followNight(): void {
  const posted = new NightMessages(messages);
  new EventSource('/night').addEventListener('message', ({ data }) => {
    const view: NightView = JSON.parse(data);
    panel.show(view);
    posted.show(view);
  });
}
