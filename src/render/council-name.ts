const KIND = / (?:(?:city|borough|district|county|metropolitan borough) )?council$/i;

/** "Derby" for "Derby City Council"; a name that does not end like that stays whole, as "London Borough of Brent" does. */
export function shortCouncilName(name: string): string {
  return name.replace(KIND, '');
}

/** The place alone: "Larkford" for "Larkford City Council", "Mere" for "London Borough of Mere". */
export function councilPlace(name: string): string {
  return shortCouncilName(name).replace(/^(?:London Borough|Royal Borough|City) of (?=.)/, '');
}
