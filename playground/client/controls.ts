import type {
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { element } from './element.ts';
import { drawnMenu } from './menu.ts';

/** Called when a control is used; a menu passes the chosen values. */
export type UseControl = (customId: string, values?: readonly string[]) => void;

const ACTION_ROW = 1;
const BUTTON = 2;
const MENU = 3;
const LINK = 5;
const STYLES: Readonly<Record<number, string>> = { 1: 'primary', 3: 'success', 4: 'danger' };

/** The rows of controls under a message. Drawn here, because the library's disabled buttons can still be pressed. */
export function drawnControls(components: readonly APIMessageTopLevelComponent[], use: UseControl): HTMLElement[] {
  return components.map((row) => {
    const controls = row.type === ACTION_ROW ? row.components : [];
    return element(
      'div',
      { class: 'row', slot: 'components' },
      ...controls.map((control) => drawnControl(control, use)),
    );
  });
}

/** Disables the controls of a message while a reply is on its way, or enables them again. */
export function setBusy(message: HTMLElement, busy: boolean): void {
  for (const control of message.querySelectorAll<HTMLButtonElement>('.row button')) {
    if (busy ? control.disabled : !control.classList.contains('busy')) continue;
    control.disabled = busy;
    control.classList.toggle('busy', busy);
  }
}

function drawnControl(control: APIComponentInMessageActionRow, use: UseControl): HTMLElement {
  if (control.type === BUTTON) return drawnButton(control, use);
  if (control.type === MENU) return drawnMenu(control, (value) => use(control.custom_id, [value]));
  return element('span', { class: 'fault' }, `This page cannot draw a control of type ${control.type}.`);
}

function drawnButton(button: APIButtonComponent, use: UseControl): HTMLElement {
  const emoji = 'emoji' in button && button.emoji?.name ? `${button.emoji.name} ` : '';
  const label = `${emoji}${'label' in button ? (button.label ?? '') : ''}`;
  if (button.style === LINK) {
    const href = /^https?:\/\//.test(button.url) ? button.url : undefined;
    return element('a', { class: 'button', href, target: '_blank', rel: 'noopener noreferrer' }, `${label} ↗`);
  }
  const style = `button ${STYLES[button.style] ?? 'secondary'}`;
  const drawn = element('button', { type: 'button', class: style, disabled: button.disabled }, label);
  if ('custom_id' in button) drawn.addEventListener('click', () => use(button.custom_id));
  return drawn;
}
