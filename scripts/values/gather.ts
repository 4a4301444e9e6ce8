import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { ROOT } from '../bundle.ts';
import { canPrompt, prompt } from './prompt.ts';
import type { Value } from './value.ts';

/** Values that are not given, or not of their form; the message names all of them, and where each is found. */
export class MissingValues extends Error {
  constructor(missing: readonly { value: Value; malformed: boolean }[]) {
    const lines = missing.map(
      ({ value, malformed }) =>
        `  ${value.name}${malformed ? ' (given, but not of its form)' : ''}\n    ${value.where}`,
    );
    super(`Missing, so nothing was done. Set these in the environment or in .dev.vars:\n${lines.join('\n')}`);
    this.name = 'MissingValues';
  }
}

/** Values by name. */
export type Values = Readonly<Record<string, string | undefined>>;

/**
 * Each value from the environment, else from `.dev.vars`, else from a prompt where someone is there to answer.
 * @param required must be had; they are asked for
 * @param optional are taken where they are given
 * @throws MissingValues before anything else is done, naming all at once
 */
export async function gather(required: readonly Value[], optional: readonly Value[] = []): Promise<Values> {
  const given: NodeJS.Dict<string> = { ...(await devVars()), ...nonEmpty(process.env) };
  const missing = required.filter(({ name }) => !given[name]);
  if (missing.length > 0 && canPrompt()) {
    for (const value of missing) given[value.name] = await prompt(value);
  }
  const all = [...required, ...optional];
  const faults = all.flatMap((value) => {
    const text = given[value.name];
    if (!text) return required.includes(value) ? [{ value, malformed: false }] : [];
    return value.form.test(text) ? [] : [{ value, malformed: true }];
  });
  if (faults.length > 0) throw new MissingValues(faults);
  return Object.fromEntries(all.map(({ name }) => [name, given[name]]));
}

async function devVars(): Promise<NodeJS.Dict<string>> {
  const text = await readFile(path.join(ROOT, '.dev.vars'), 'utf8').catch(() => '');
  return nonEmpty(parseEnv(text));
}

function nonEmpty(values: NodeJS.Dict<string>): NodeJS.Dict<string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim()));
}
