/** The page: a session, the messages, and the box to write in. */
import './theme.ts';
import type { Definition } from '../definitions.ts';
import { Advice } from './advice.ts';
import { Composer } from './composer.ts';
import { Conversation } from './conversation.ts';
import { element, part } from './element.ts';
import { Room } from './room.ts';
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

const commands: readonly Definition[] = await (await fetch('/commands.json')).json();
const session = new Session(() => room?.show());
const room: Room | undefined = new Room(session);
const conversation = new Conversation(room, () => ({ ...session.person, name: session.name }));
const advice = new Advice(commands, () => session.person);
const composer = new Composer(commands, (command) => void conversation.ask(command), advice);

part('line', HTMLInputElement).focus();
part('examples', HTMLUListElement).append(
  ...EXAMPLES.map((line) => {
    const button = element('button', { type: 'button' }, line);
    button.addEventListener('click', () => composer.submit(line));
    return element('li', {}, button);
  }),
);
