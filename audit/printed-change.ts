/** A change of seats as a source printed it; `signed` is false where it is a bare number other than 0. */
export interface PrintedChange {
  value: number;
  signed: boolean;
}

/** Reads "+1", "−2" (with any dash), "2" or "0"; null for whatever else is printed. */
export function printedChange(text: string | null): PrintedChange | null {
  const [, sign, digits] = /^([+−–-]?)\s*(\d+)$/.exec(text?.trim() ?? '') ?? [];
  if (digits === undefined) return null;
  const size = Number(digits);
  return { value: sign && sign !== '+' && size > 0 ? -size : size, signed: sign !== '' || size === 0 };
}
