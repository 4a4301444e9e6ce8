import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { ROOT } from '../bundle.ts';
import { canPrompt, prompt } from './prompt.ts';
import type { Value } from './value.ts';

/** Values by name. */
export type Values = Readonly<Record<string, string | undefined>>;

/** A value that is not given, or is given but malformed. */
export interface MissingValue {
  value: Value;
  malformed: boolean;
}

/** Values are missing or malformed. The message names all of them, and says where to find each. */
export class MissingValues extends Error {
  constructor(missing: readonly MissingValue[]) {
    super(`Nothing was done, because values are missing. ${howToSet(missing)}`);
    this.name = 'MissingValues';
  }
}

/**
 * Reads each value from the environment or from `.dev.vars`. Asks for a required one at the terminal, if there is one.
 * @throws MissingValues that names every required value that is missing, and every value that is malformed
 */
export async function gather(required: readonly Value[], optional: readonly Value[] = []): Promise<Values> {
  const given = await givenValues();
  const unset = required.filter(({ name }) => !given[name]);
  if (unset.length > 0 && canPrompt()) {
    for (const value of unset) given[value.name] = await prompt(value);
  }
  const missing = missingIn(given, required, optional);
  if (missing.length > 0) throw new MissingValues(missing);
  return Object.fromEntries([...required, ...optional].map(({ name }) => [name, given[name]]));
}

/** What `gather` would ask for or reject. Never prompts. */
export async function missingValues(required: readonly Value[], optional: readonly Value[]): Promise<MissingValue[]> {
  return missingIn(await givenValues(), required, optional);
}

/** Names values, and says how to set them and where to find each. */
export function howToSet(missing: readonly MissingValue[]): string {
  const lines = missing.map(
    ({ value, malformed }) => `  ${value.name}${malformed ? ' (given, but malformed)' : ''}\n    ${value.where}`,
  );
  return `Set these in the environment or in .dev.vars:\n${lines.join('\n')}`;
}

function missingIn(given: Values, required: readonly Value[], optional: readonly Value[]): MissingValue[] {
  return [...required, ...optional].flatMap((value): MissingValue[] => {
    const text = given[value.name];
    if (!text) return required.includes(value) ? [{ value, malformed: false }] : [];
    return value.form.test(text) ? [] : [{ value, malformed: true }];
  });
}

/** Everything that is set, by name. The environment takes precedence over `.dev.vars`. */
async function givenValues(): Promise<NodeJS.Dict<string>> {
  const devVars = await readFile(path.join(ROOT, '.dev.vars'), 'utf8').catch(() => '');
  return { ...nonEmpty(parseEnv(devVars)), ...nonEmpty(process.env) };
}

function nonEmpty(values: NodeJS.Dict<string>): NodeJS.Dict<string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim()));
}
