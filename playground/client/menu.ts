import type { APISelectMenuOption, APIStringSelectComponent } from 'discord-api-types/v10';
import { element } from './element.ts';

const SVG = 'http://www.w3.org/2000/svg';

let menus = 0;

/**
 * A select menu. The library's has no keyboard support and no event for a choice.
 * Arrows, Home, End and letters move; Enter and Space choose; Escape closes.
 */
export function drawnMenu(menu: APIStringSelectComponent, choose: (value: string) => void): HTMLElement {
  const id = `menu-${menus++}`;
  const chosen = menu.options.find((option) => option.default);
  const label = chosen ? shownLabel(chosen) : (menu.placeholder ?? 'Make a selection');
  const list = element('div', { id, role: 'listbox', 'aria-label': menu.placeholder ?? 'Choices', hidden: true });
  const items = menu.options.map((option, place) => {
    const item = element(
      'div',
      {
        id: `${id}-${place}`,
        role: 'option',
        'aria-selected': String(option === chosen),
        'aria-label': option.label,
        'aria-description': option.description,
      },
      shownLabel(option),
    );
    if (option.description) item.append(element('small', {}, option.description));
    item.addEventListener('click', () => pick(place));
    item.addEventListener('pointermove', () => {
      if (place !== active) move(place);
    });
    return item;
  });
  list.append(...items);
  const opener = element(
    'button',
    {
      type: 'button',
      class: 'opener',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': id,
      'aria-label': `${menu.placeholder ?? 'Menu'}${chosen ? `: ${chosen.label}` : ''}`,
      'data-chosen': String(chosen !== undefined),
      disabled: menu.disabled,
    },
    element('span', {}, label),
    chevron(),
  );
  let active = -1;

  function open(): void {
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    const { bottom } = opener.getBoundingClientRect();
    const room = (opener.closest('[role=log]')?.getBoundingClientRect().bottom ?? innerHeight) - bottom;
    list.classList.toggle('above', room < list.offsetHeight);
    move(chosen ? menu.options.indexOf(chosen) : 0);
  }
  function close(): void {
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    opener.removeAttribute('aria-activedescendant');
  }
  function move(to: number): void {
    items[active]?.classList.remove('active');
    active = Math.min(Math.max(to, 0), items.length - 1);
    items[active]?.classList.add('active');
    items[active]?.scrollIntoView({ block: 'nearest' });
    opener.setAttribute('aria-activedescendant', `${id}-${active}`);
  }
  function pick(place: number): void {
    const option = menu.options[place];
    close();
    if (option) choose(option.value);
  }
  function startingWith(letter: string): number {
    const order = [...items.keys()].map((place) => (place + active + 1) % items.length);
    return order.find((place) => menu.options[place]?.label.toLowerCase().startsWith(letter)) ?? active;
  }

  opener.addEventListener('click', () => (list.hidden ? open() : close()));
  opener.addEventListener('blur', () => close());
  // Pressing the list must not take the focus from the opener, because losing it closes the list.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('mousedown', (event) => event.preventDefault());
  opener.addEventListener('keydown', (event) => {
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: items.length - 1,
    };
    const to = moves[event.key] ?? (/^[\p{L}\p{N}]$/u.test(event.key) ? startingWith(event.key.toLowerCase()) : null);
    if (to !== null && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      if (list.hidden) open();
      else move(to);
    } else if (event.key === 'Escape') close();
    else if (!list.hidden && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      pick(active);
    }
  });
  return element('div', { class: 'menu' }, opener, list);
}

/** The label after its emoji. */
function shownLabel({ emoji, label }: APISelectMenuOption): string {
  return emoji?.name ? `${emoji.name} ${label}` : label;
}

/** The arrow of a closed menu. */
function chevron(): SVGElement {
  const line = svgElement('path', { d: 'm5 9 7 7 7-7', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' });
  const drawing = svgElement('svg', { viewBox: '0 0 24 24', width: '20', height: '20', 'aria-hidden': 'true' });
  drawing.append(line);
  return drawing;
}

function svgElement(tag: 'path' | 'svg', attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
