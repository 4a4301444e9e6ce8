/** The commands on a message: "Apps" in the menu that Discord opens with ⋯ or a long press. */
import type { MessageCommandDefinition } from '../definitions.ts';
import { element } from './element.ts';

/** The names of the commands, and what to do when one is chosen. */
export interface Apps {
  commands: readonly MessageCommandDefinition[];
  use(name: string, message: object): void;
}

/** Above its button, the list does not cover the message. @returns the space there in pixels */
function roomAbove(opener: HTMLElement): number {
  const end = opener.closest('[role=log]')?.getBoundingClientRect().top ?? 0;
  return opener.getBoundingClientRect().top - end;
}

/** A button that shows and hides the commands. Escape hides them. @param message the message, as Discord sends it */
export function drawnApps({ commands, use }: Apps, message: () => object): HTMLElement {
  const opener = element(
    'button',
    { type: 'button', class: 'apps-opener', 'aria-expanded': 'false', 'aria-label': 'Apps on this message' },
    '⋯',
  );
  const list = element('div', { class: 'apps-list', role: 'group', 'aria-label': 'Apps', hidden: true });
  const show = (shown: boolean) => {
    list.hidden = !shown;
    if (shown) list.classList.toggle('above', roomAbove(opener) >= list.offsetHeight);
    opener.setAttribute('aria-expanded', String(shown));
  };
  list.append(
    ...commands.map(({ name }) => {
      const button = element('button', { type: 'button' }, `Apps › ${name}`);
      button.addEventListener('click', () => {
        show(false);
        use(name, message());
      });
      return button;
    }),
  );
  const drawn = element('div', { class: 'apps', slot: 'components' }, opener, list);
  opener.addEventListener('click', () => show(list.hidden !== false));
  drawn.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    show(false);
    opener.focus();
  });
  return drawn;
}
