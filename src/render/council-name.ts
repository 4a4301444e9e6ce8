import { cut } from '../discord/message.ts';

const KIND = / (?:(?:city|borough|district|county|metropolitan borough) )?council$/i;

/** The room for a council's name on a button, in characters. */
const BUTTON_ROOM = 18;

/** "Derby" for "Derby City Council"; a name that does not end like that stays whole, as "London Borough of Brent" does. */
export function shortCouncilName(name: string): string {
  return name.replace(KIND, '');
}

/** The place alone: "Larkford" for "Larkford City Council", "Mere" for "London Borough of Mere". */
export function councilPlace(name: string): string {
  return shortCouncilName(name).replace(/^(?:London Borough|Royal Borough|City) of (?=.)/, '');
}

/** The place as a button has it, next to a ward. */
export function placeOnButton(name: string): string {
  return cut(councilPlace(name), BUTTON_ROOM);
}
