import type { Manifest } from '../../src/results/night/manifest.ts';
import type { Election } from '../../src/results/schema.ts';

/**
 * The text of `data/elections/<council>/<election-id>.json`, indented by two spaces. An object without nested objects takes one
 * line, so a candidate is one line and changing a figure changes one line. The same facts give the same bytes. A manifest
 * is laid out in the same way.
 */
export function electionFile(election: Election | Manifest): string {
  return `${block(election, '')}\n`;
}

function block(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every(isPlain)) return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    return `[\n${value.map((item) => inner + block(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value);
  if (indent !== '' && entries.every(([, item]) => isPlain(item))) {
    return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)}`).join(', ')} }`;
  }
  return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${block(item, inner)}`).join(',\n')}\n${indent}}`;
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
