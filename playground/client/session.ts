import type { Person } from '../interactions.ts';
import { type Name, PEOPLE, PLACES, type Place, personNamed } from '../people.ts';
import { element, part } from './element.ts';
import { portraitOf } from './portraits.ts';

const MARKS: Readonly<Record<Place, string>> = { server: '#', 'private channel': '👥', 'bot DM': '@' };

/** Who is at the keyboard, and where: what the sidebar chooses. */
export class Session {
  name: Name = PEOPLE[0].name;
  place: Place = 'server';
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    part('people', HTMLFieldSetElement).append(...PEOPLE.map(({ name }) => this.#choiceOf(name)));
    part('places', HTMLUListElement).append(...PLACES.map(({ place, label }) => this.#wayTo(place, label)));
    this.#show();
  }

  get person(): Person {
    return personNamed(this.name, this.place);
  }

  /** The room that is open: two people in the bot's DM are each in one of their own. */
  get room(): string {
    return this.place === 'bot DM' ? `${this.place} ${this.name}` : this.place;
  }

  #choiceOf(name: Name): HTMLElement {
    const input = element('input', { type: 'radio', name: 'person', value: name, checked: name === this.name });
    input.addEventListener('change', () => {
      this.name = name;
      this.#show();
    });
    return element('label', {}, input, element('img', { src: portraitOf(name), alt: '' }), name);
  }

  #wayTo(place: Place, label: string): HTMLElement {
    const mark = element('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[place]);
    const button = element(
      'button',
      { type: 'button', 'data-place': place },
      mark,
      element('span', { class: 'name' }, label),
    );
    button.addEventListener('click', () => {
      this.place = place;
      this.#show();
    });
    return element('li', {}, button);
  }

  #show(): void {
    const here = PLACES.find(({ place }) => place === this.place);
    part('place-name', HTMLHeadingElement).textContent = `${MARKS[this.place]} ${here?.label}`;
    part('place-detail', HTMLParagraphElement).textContent = here?.detail ?? '';
    for (const button of document.querySelectorAll<HTMLElement>('[data-place]')) {
      button.setAttribute('aria-current', String(button.dataset.place === this.place));
    }
    this.#changed();
  }
}
