import type { Person } from '../interactions.ts';
import { DERBY_CHANNEL, PEOPLE, type PersonName, PLACES, type Place, personNamed } from '../people.ts';
import { element, part } from './element.ts';
import { portraitOf } from './portraits.ts';

const MARKS: Readonly<Record<Person['place'], string>> = { server: '#', 'private channel': '👥', 'bot DM': '@' };

/** The person at the keyboard and the place they are in, as chosen in the sidebar. */
export class Session {
  name: PersonName = PEOPLE[0].name;
  #place: Place = PLACES[0];
  /** Called after another person or place is chosen. */
  onChange = (): void => {};

  constructor() {
    part('people', HTMLFieldSetElement).append(...PEOPLE.map((person) => this.#personChoice(person)));
    part('places', HTMLUListElement).append(...PLACES.map((place) => this.#placeChoice(place)));
    this.#show();
  }

  get person(): Person & { name: string } {
    const { place, channel } = this.#place;
    return personNamed(this.name, place, channel);
  }

  /** The room that is open. Each person has their own DM with the bot. */
  get room(): string {
    const { place, channel } = this.#place;
    return place === 'bot DM' ? `${place} ${this.name}` : (channel ?? place);
  }

  /** Opens the channel that follows Derby. */
  goToDerby(): void {
    this.#place = PLACES.find(({ channel }) => channel === DERBY_CHANNEL) ?? this.#place;
    this.#show();
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

  #placeChoice(place: Place): HTMLElement {
    const { label } = place;
    const mark = element('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[place.place]);
    const button = element(
      'button',
      { type: 'button', 'data-place': label },
      mark,
      element('span', { class: 'name' }, label),
    );
    button.addEventListener('click', () => {
      this.#place = place;
      this.#show();
    });
    return element('li', {}, button);
  }

  #show(): void {
    const { place, label, detail } = this.#place;
    part('place-name', HTMLHeadingElement).textContent = `${MARKS[place]} ${label}`;
    part('place-detail', HTMLParagraphElement).textContent = detail;
    for (const button of document.querySelectorAll<HTMLElement>('[data-place]')) {
      button.setAttribute('aria-current', String(button.dataset.place === label));
    }
    this.onChange();
  }
}
