/** The views that buttons and menus show, each with one description that encodes and decodes it. */
import { WARD_ORDERS } from '../results/ward-orders.ts';

/** One argument of a view, as text and back. An argument that may be absent has `null` as a value. */
interface Argument<Value> {
  /** Null leaves the argument out. */
  write(value: Value): string | null;
  /** Undefined if the text makes no sense here. */
  read(text: string | undefined): Value | undefined;
}

/** A reference to an election, ward, party, person or ballot (`results/ids.ts`). */
const reference: Argument<string> = { write: (value) => value, read: (text) => text };
const referenceOrNone: Argument<string | null> = { write: (value) => value, read: (text) => text ?? null };
/** A page from 1; anything else counts as absent. */
const page: Argument<number | null> = {
  write: (value) => (value === null ? null : String(value)),
  read: (text) => (Number.isSafeInteger(Number(text)) && Number(text) > 0 ? Number(text) : null),
};
const order = oneOfValues(WARD_ORDERS);
const partyOrAll: Argument<string | null> = {
  write: (value) => value ?? 'all',
  read: (text) => (text === 'all' ? null : text),
};

export const wardView = view('ward', { election: reference, ward: reference, page });
export const councilView = view('council', { election: reference, page });
export const partyView = view('party', { election: reference, party: reference, page });
export const candidateView = view('candidate', { election: reference, person: reference });
/** `page` is the page of the ranking. */
export const wardsView = view('wards', { election: reference, order, party: partyOrAll, page });
/** `election` is the one from which the reader came. */
export const historyView = view('history', { election: reference, ward: reference });
/** Ballots have short references: two slugs may be too long for one custom_id. */
export const compareView = view('compare', {
  election: reference,
  ballot: reference,
  otherElection: reference,
  otherBallot: reference,
});
/** `council` is the council's code: an election may not be on file before its night is closed. */
export const nightView = view('night', { council: reference, page });
export const aboutView = view('about', {});
/** `home` is the home to save: a reference to an election, or a council's code. */
export const settingsView = view('settings', { action: oneOfValues(['forget', 'save']), home: referenceOrNone });
/** A menu's own view: choosing an option shows that option's view instead. `name` is unique within a message. */
export const menuView = view('menu', { name: reference });

/** The name of the command that shows a view. */
export function commandOf(viewText: string): string {
  return viewText.split('|', 1)[0] ?? '';
}

export interface ViewCodec<Params> {
  command: string;
  /** The view as text: `ward|E06000015.2003-05-01|darley`. Parameters that may be null can be left out. */
  encode(params: OptionalNulls<Params>): string;
  /** Null if the text is not one of these views. */
  decode(viewText: string): Params | null;
}

type OptionalNulls<Params> = Partial<Params> & {
  [Key in keyof Params as null extends Params[Key] ? never : Key]: Params[Key];
};
type Values<Arguments> = { [Key in keyof Arguments]: Arguments[Key] extends Argument<infer Value> ? Value : never };

function view<Arguments extends Record<string, Argument<unknown>>>(
  command: string,
  args: Arguments,
): ViewCodec<Values<Arguments>> {
  return {
    command,
    encode(params) {
      const values: Record<string, unknown> = params;
      const written = Object.entries(args).map(([name, argument]) => argument.write(values[name] ?? null));
      return [command, ...written.filter((text) => text !== null)].join('|');
    },
    decode(viewText) {
      const [name, ...texts] = viewText.split('|');
      if (name !== command) return null;
      const read = Object.entries(args).map(([key, argument], index) => [key, argument.read(texts[index])] as const);
      if (read.some(([, value]) => value === undefined)) return null;
      return Object.fromEntries(read) as Values<Arguments>;
    },
  };
}

function oneOfValues<const Value extends string>(values: readonly Value[]): Argument<Value> {
  return { write: (value) => value, read: (text) => values.find((value) => value === text) };
}
