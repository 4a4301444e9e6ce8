/**
 * A Wikipedia election article flattened to text: `= title =`, an infobox of `- Key: value` lines, then for each
 * ward a `===heading===`, a `- title**` line, candidates as `- name (party): n votes`, and `Result: party Hold|Gain`.
 */
import { partyPrinted } from '../../src/results/parties.ts';
import {
  type Ballot,
  type Council,
  type Declared,
  type Election,
  NO_OVERALL_CONTROL,
} from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { BadInput } from './bad-input.ts';
import type { Tables } from './tables.ts';

const TITLE = /^= (.+) =$/;
const FIELD = /^- ([A-Z][\w ]*?)(\d*): (.+)$/;
const HEADING = /^===([^=].*?)===$/;
const WARD_TITLE = /^\s+- (.+?)\**$/;
const CANDIDATE = /^- (.+?) \((.+)\): ([\d,]+) votes?$/;
const RESULT = /^Result: (.+) (Hold|Gain)(?: from (.+))?$/;
const SEATS_IN_HEADING = /\s*\((\d+)(?: seats?)?\)$/;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Whether a text looks like this format. */
export function isFlattened(text: string): boolean {
  return TITLE.test(text.split('\n', 1)[0] ?? '') && /^Infobox$/m.test(text);
}

/**
 * Reads one election. Figures are taken as printed; votes are checked by nobody here, that is the audit's part.
 * @param retrieved the day the article was taken, `YYYY-MM-DD`
 * @throws BadInput naming the line that cannot be read, the ward without a result, the unknown council or party.
 */
export function readFlattened(text: string, file: string, tables: Tables, retrieved: string): Election {
  const lines = text.split('\n');
  const title = TITLE.exec(lines[0] ?? '')?.[1];
  if (!title) throw new BadInput(file, 1, 'expected the title of the article, "= … election ="');
  const council = tables.councils.find(({ name }) => title.includes(name));
  if (!council) throw new BadInput(file, 1, `no council of data/councils.json is named in "${title}"`);
  const infobox = readInfobox(lines);
  const date = isoDate(infobox.get('Election Date') ?? '');
  if (!date) throw new BadInput(file, 1, 'the infobox has no "Election Date: 1 May 2003"');
  const wards = lines.flatMap((line, index) => (HEADING.test(line) ? [index] : []));
  if (wards.length === 0) throw new BadInput(file, lines.length, 'no ward heading "===Ward===" was found');
  const party = (printed: string) => affiliation(printed, tables);
  const rows = partyRows(infobox, party);
  return {
    election_id: `local.${council.slug}.${date}`,
    name: title,
    council: council.slug,
    election_date: date,
    sources: [
      {
        name: 'Wikipedia',
        title,
        url: `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`,
        licence: 'CC BY-SA 4.0',
        licence_url: 'https://creativecommons.org/licenses/by-sa/4.0/',
        retrieved,
      },
    ],
    control: readControl(infobox, party),
    composition: rows.map(({ row, party_id, party_name }) => ({
      party_id,
      party_name,
      seats_before: number(row.get('Seats Before')) ?? 0,
      seats_after: number(row.get('Seats After')) ?? 0,
    })),
    declared: readDeclared(infobox, rows),
    ballots: wards.map((start, index) =>
      readWard(lines, start, wards[index + 1] ?? lines.length, { file, date, council, party }),
    ),
  };
}

interface PrintedParty {
  party_id: string | null;
  party_name: string;
}
interface Ward {
  file: string;
  date: string;
  council: Council;
  party: (printed: string) => PrintedParty;
}

function affiliation(printed: string, tables: Tables): PrintedParty {
  const party = partyPrinted(printed, tables.parties);
  return { party_id: party?.party_id ?? null, party_name: party?.name ?? printed };
}

function readInfobox(lines: readonly string[]): Map<string, string> {
  const end = lines.findIndex((line) => HEADING.test(line));
  const fields = lines.slice(0, end).flatMap((line) => {
    const match = FIELD.exec(line);
    return match ? [[`${match[1]}${match[2]}`, (match[3] ?? '').trim()] as const] : [];
  });
  return new Map(fields);
}

/** The numbered parties of the infobox, whose numbers may skip, each with its fields without the number. */
function partyRows(infobox: Map<string, string>, party: Ward['party']) {
  const numbers = [...infobox.keys()].flatMap((key) => /^Party(\d+)$/.exec(key)?.[1] ?? []);
  return numbers.map((position) => {
    const own = new RegExp(`^(.*\\D)${position}$`);
    const row = new Map(
      [...infobox].flatMap(([key, value]) => (own.test(key) ? [[key.replace(own, '$1'), value] as const] : [])),
    );
    return { position: Number(position), row, ...party(row.get('Party') ?? '') };
  });
}

function readControl(infobox: Map<string, string>, party: Ward['party']): Election['control'] {
  const before = infobox.get('Before Election');
  const after = infobox.get('After Election');
  if (!before || !after) return null;
  const read = (printed: string) =>
    printed.toLowerCase() === NO_OVERALL_CONTROL ? NO_OVERALL_CONTROL : (party(printed).party_id ?? NO_OVERALL_CONTROL);
  return { before: read(before), after: read(after) };
}

function readDeclared(infobox: Map<string, string>, rows: ReturnType<typeof partyRows>): Declared {
  const seats = /^(\d+) of (\d+) seats/.exec(infobox.get('Seats For Election') ?? '');
  return {
    election_name: infobox.get('Election Name') ?? null,
    election_type: infobox.get('Type') ?? null,
    seats_contested: number(seats?.[1]),
    council_seats: number(seats?.[2]),
    majority_seats: number(infobox.get('Majority Seats')),
    party_numbers: rows.map(({ position }) => position),
    parties: rows.map(({ row, party_id, party_name }) => ({
      party_id,
      party_name,
      seats_won: number(row.get('Seats')),
      seat_change: row.get('Seat Change') ?? null,
      swing: row.get('Swing') ?? null,
      votes_cast: number(row.get('Popular Vote')),
      share_percentage: number(row.get('Percentage')),
    })),
  };
}

function readWard(lines: readonly string[], start: number, end: number, { file, date, council, party }: Ward): Ballot {
  const heading = HEADING.exec(lines[start] ?? '')?.[1] ?? '';
  const title = lines.slice(start + 1, end).flatMap((line) => WARD_TITLE.exec(line)?.[1] ?? [])[0] ?? heading;
  const name = heading.replace(SEATS_IN_HEADING, '');
  const known = council.wards.find((ward) => ward.name === name);
  if (!known) throw new BadInput(file, start + 1, `${council.name} has no ward "${name}" in data/councils.json`);
  const seats = number((SEATS_IN_HEADING.exec(heading) ?? SEATS_IN_HEADING.exec(title))?.[1]) ?? 1;
  const ballot: Ballot = {
    ballot_paper_id: `local.${council.slug}.${slugOf(name)}.${date}`,
    post_label: name,
    gss: known.gss,
    seats_contested: seats,
    by_election: false,
    cancelled_poll: false,
    total_electorate: null,
    turnout_reported: null,
    turnout_percentage: null,
    spoilt_ballots: null,
    outcomes: [],
    declared_headings: SEATS_IN_HEADING.test(heading) || SEATS_IN_HEADING.test(title) ? [heading, title] : [],
    candidates: [],
  };
  for (let index = start + 1; index < end; index++) {
    const line = lines[index] ?? '';
    const candidate = CANDIDATE.exec(line);
    const result = RESULT.exec(line);
    if (candidate) {
      const votes_cast = number(candidate[3]);
      ballot.candidates.push({
        person_name: candidate[1] ?? '',
        ...party(candidate[2] ?? ''),
        votes_cast,
        elected: null,
      });
    } else if (result) {
      const gained_from = result[3] ? party(result[3]).party_id : null;
      ballot.outcomes.push({
        party_id: party(result[1] ?? '').party_id,
        outcome: result[2] === 'Gain' ? 'gain' : 'hold',
        gained_from,
      });
    } else if (line.trim() !== '' && !WARD_TITLE.test(line)) {
      throw new BadInput(
        file,
        index + 1,
        `expected a candidate "- Name (Party): 1,234 votes" or a "Result:" line, found "${line}"`,
      );
    }
  }
  if (ballot.candidates.length === 0) throw new BadInput(file, start + 1, `${name} has no candidate`);
  return ballot;
}

/** A printed figure ("1,283", "31.5%"), or null where nothing was printed. */
function number(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  const value = Number(printed.replace(/[,%]/g, ''));
  return Number.isFinite(value) ? value : null;
}

/** "1 May 2003" as `2003-05-01`, or null. */
function isoDate(printed: string): string | null {
  const [, day, month, year] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(printed) ?? [];
  const position = MONTHS.indexOf(month ?? '') + 1;
  return position === 0 ? null : `${year}-${String(position).padStart(2, '0')}-${day?.padStart(2, '0')}`;
}
