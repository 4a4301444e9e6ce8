/** A chunk of people as a search reads it. */
import type { PersonEntry } from '../release/people.ts';
import { type FIELDS, type FoldedPerson, SEPARATOR, type StoredPeople } from '../release/stored-people.ts';
import { Folded } from '../results/folded.ts';
import { memoised } from '../results/memoise.ts';

/** A name as it is shown and as it is compared; both may have a second form, as the source prints it. */
export interface PersonNames {
  names: FoldedPerson['names'];
  folded: readonly [Folded, ...Folded[]];
}

/** A person with the names that a search compares. */
export interface NamedPerson extends PersonNames {
  item: PersonEntry;
}

export interface PeopleChunk {
  /** Each name, in order. */
  names: readonly PersonNames[];
  /** Everybody whose name passes, in order; each is the same object every time. */
  named(passes: (names: PersonNames) => boolean): readonly NamedPerson[];
}

/** A chunk of people who are in memory already. */
export function listedPeople(people: readonly FoldedPerson[]): PeopleChunk {
  const named = people.map(({ one, names, keys }) => ({ names, folded: foldedNames(keys), item: one }));
  return { names: named, named: (passes) => named.filter(passes) };
}

/**
 * A stored chunk. The cache has its texts and its names, which take less than half the memory of an object for each
 * person: those are made for the people whose names pass, and live as long as this chunk.
 */
export function storedChunk(stored: StoredPeople): PeopleChunk {
  const runs = runsIn(stored);
  const made = new Map<number, NamedPerson>();
  function personAt(place: number, { names, folded }: PersonNames): NamedPerson {
    let person = made.get(place);
    if (!person) {
      person = { names, folded, item: entryAt(place, names.at(-1) as string, stored) };
      made.set(place, person);
    }
    return person;
  }
  let last: { passes: (names: PersonNames) => boolean; people: NamedPerson[] } | undefined;
  return {
    names: runs,
    named(passes) {
      // One reply searches for the same name several times.
      if (last?.passes === passes) return last.people;
      const people: NamedPerson[] = [];
      for (const run of runs) {
        if (!passes(run)) continue;
        for (let place = run.first; place < run.end; place++) people.push(personAt(place, run));
      }
      last = { passes, people };
      return people;
    },
  };
}

/** The people of one name, who are next to one another. */
interface Run extends PersonNames {
  first: number;
  end: number;
}

const runsIn = memoised((stored: StoredPeople): Run[] => {
  const [keys, written, writtenKeys] = [
    partsOf('key', stored),
    partsOf('written_name', stored),
    partsOf('written_key', stored),
  ];
  const runs: Run[] = [];
  let before: string | undefined;
  for (const [place, name] of partsOf('person_name', stored).entries()) {
    const last = runs.at(-1);
    if (last && name === before) last.end++;
    else {
      const key = keys[place] || name.toLowerCase();
      const other = written[place] || null;
      const names: PersonNames['names'] = other === null ? [name] : [other, name];
      const folded = foldedNames(other === null ? [key] : [writtenKeys[place] as string, key]);
      runs.push({ names, folded, first: place, end: place + 1 });
    }
    before = name;
  }
  return runs;
});

function foldedNames([key, ...others]: FoldedPerson['keys']): PersonNames['folded'] {
  return [new Folded(key), ...others.map((other) => new Folded(other))];
}

function entryAt(place: number, person_name: string, stored: StoredPeople): PersonEntry {
  const { election_id, post_label, party, person } = columnsOf(stored);
  return {
    person_name,
    election_id: election_id.at(place),
    post_label: post_label.at(place),
    party: party.at(place),
    person: person.at(place),
  };
}

function partsOf(field: (typeof FIELDS)[number], stored: StoredPeople): string[] {
  return stored[field].split(SEPARATOR);
}

const columnsOf = memoised(({ election_id, post_label, party, person }: StoredPeople) => ({
  election_id: new Column(election_id),
  post_label: new Column(post_label),
  party: new Column(party),
  person: new Column(person),
}));

/** One field of a chunk: a part is cut out of the text when it is read. */
class Column {
  readonly #text: string;
  /** Where each part begins. */
  readonly #starts: Uint32Array;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, at + 1)) starts.push(at + 1);
    starts.push(text.length + 1);
    this.#text = text;
    this.#starts = Uint32Array.from(starts);
  }

  at(place: number): string {
    return this.#text.slice(this.#starts[place], (this.#starts[place + 1] as number) - 1);
  }
}
