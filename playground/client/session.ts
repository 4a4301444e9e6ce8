import type { Person } from '../interactions.ts';
import { PEOPLE, type PersonName, PLACES, personNamed } from '../people.ts';
import { element, part } from './element.ts';
import { portraitOf } from './portraits.ts';

const MARKS: Readonly<Record<Person['place'], string>> = { server: '#', 'private channel': '👥', 'bot DM': '@' };

/** The person at the keyboard and the place they are in, as chosen in the sidebar. */
export class Session {
  name: PersonName = PEOPLE[0].name;
  place: Person['place'] = 'server';
  /** Called after another person or place is chosen. */
  onChange = (): void => {};

  constructor() {
    part('people', HTMLFieldSetElement).append(...PEOPLE.map((person) => this.#personChoice(person)));
    part('places', HTMLUListElement).append(...PLACES.map(({ place, label }) => this.#placeChoice(place, label)));
    this.#show();
  }

  get person(): Required<Person> {
    return personNamed(this.name, this.place);
  }

  /** The room that is open. Each person has their own DM with the bot. */
  get room(): string {
    return this.place === 'bot DM' ? `${this.place} ${this.name}` : this.place;
  }

  #personChoice({ name, managesServer }: (typeof PEOPLE)[number]): HTMLElement {
    const input = element('input', { type: 'radio', name: 'person', value: name, checked: name === this.name });
    input.addEventListener('change', () => {
      this.name = name;
      this.#show();
    });
    const permission = element('small', {}, managesServer ? 'has Manage Server' : 'no Manage Server');
    const words = element('span', { class: 'person' }, element('span', { class: 'name' }, name), permission);
    return element('label', {}, input, element('img', { src: portraitOf(name), alt: '' }), words);
  }

  #placeChoice(place: Person['place'], label: string): HTMLElement {
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
    this.onChange();
  }
}
