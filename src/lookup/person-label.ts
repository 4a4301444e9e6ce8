/** How people are listed in suggestions and on buttons: "Mark Bull, 2003 Ind, Derwent". */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import type { PersonEntry } from '../release/people.ts';
import { councilSlug, dateOf } from '../results/ids.ts';
import { nameKey } from '../results/name-key.ts';
import { writtenName } from '../results/person-name.ts';
import { councilOfElection } from './council-of-election.ts';

/** What follows "Derby" in "Derby City Council". */
const KIND = / (?:(?:metropolitan|london|royal) )*(?:(?:borough|district|city|county) )?council$/i;
/** How much of each part is shown if the whole label is too long. */
const ROOM = { party: 15, council: 15, ward: 25 } as const;

/**
 * The label of each person, with the council if they stood in several. The ward comes last because a button cuts off the
 * end.
 */
export function personLabels(people: readonly PersonEntry[], councils: readonly CouncilEntry[]): string[] {
  const several = new Set(people.map(({ election_id }) => councilSlug(election_id))).size > 1;
  return people.map((one) => personLabel(one, several ? shortCouncil(one, councils) : null));
}

/** The people with this label, with or without the council; with other punctuation if none has it as typed. */
export function withLabel(
  typed: string,
  people: readonly PersonEntry[],
  councils: readonly CouncilEntry[],
): PersonEntry[] {
  const key = nameKey(typed);
  const labelsOf = (one: PersonEntry) => [personLabel(one, null), personLabel(one, shortCouncil(one, councils))];
  const alike = people.filter((one) => labelsOf(one).map(nameKey).includes(key));
  const same = alike.filter((one) => labelsOf(one).includes(typed));
  return same.length > 0 ? same : alike;
}

/** The name in a label, perhaps cut off, or in a name with a year; null if the text has no year. */
export function nameInLabel(typed: string): { name: string; year: string } | null {
  const [, name, year] = /^(.+?),? (?:in )?(\d{4})(?:$|[ ,])/.exec(typed) ?? [];
  return name && year ? { name, year } : null;
}

function personLabel(
  { person_name: printed, election_id, party, post_label }: PersonEntry,
  council: string | null,
): string {
  const name = writtenName(printed);
  const labelled = (room: Partial<typeof ROOM>) => {
    const shown = (text: string, most = text.length) => cut(text, most);
    const place = council === null ? '' : `, ${shown(council, room.council)}`;
    const year = dateOf(election_id).slice(0, 4);
    return `, ${year} ${shown(party, room.party)}${place}, ${shown(post_label, room.ward)}`;
  };
  const whole = labelled({});
  if (name.length + whole.length <= LIMIT.choiceName) return name + whole;
  const short = labelled(ROOM);
  return cut(name, LIMIT.choiceName - short.length) + short;
}

function shortCouncil({ election_id }: PersonEntry, councils: readonly CouncilEntry[]): string | null {
  const council = councilOfElection(election_id, councils);
  return council?.name.replace(KIND, '') ?? null;
}
