/** Results that arrive as JSON: an article from MediaWiki's API is read, and others are refused with the next step. */
import { BadInput } from './bad-input.ts';

/**
 * The wikitext in a MediaWiki API response (`action=parse` or `action=query`); any other text as it is.
 * @throws BadInput for Democracy Club's JSON, and for a response without wikitext
 */
export function textOfJson(file: string, text: string): string {
  if (!/^\uFEFF?\s*[{[]/.test(text)) return text;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return text;
  }
  const wikitext = stringAt(value, ['parse', 'wikitext']) ?? wikitextOfQuery(value);
  if (wikitext !== null) return wikitext;
  if (isRecord(value) && ('parse' in value || 'query' in value)) {
    const asked = 'ask for prop=wikitext (action=parse) or rvprop=content&rvslots=main (action=query)';
    throw new BadInput(file, 1, `this MediaWiki response has no wikitext: ${asked}`);
  }
  if (/"ballot_paper_id"\s*:/.test(text)) {
    throw new BadInput(
      file,
      1,
      "this is Democracy Club's JSON, which cannot be imported: download the same results as CSV",
    );
  }
  return text;
}

function wikitextOfQuery(value: unknown): string | null {
  const pages = at(value, ['query', 'pages']);
  if (!isRecord(pages)) return null;
  const found = Object.values(pages).map((page) => {
    const [revision] = Object.values(at(page, ['revisions']) ?? {});
    return (
      stringAt(revision, ['slots', 'main', 'content']) ??
      stringAt(revision, ['slots', 'main']) ??
      stringAt(revision, [])
    );
  });
  return found.find((text) => text !== null) ?? null;
}

/** A text at a path, or in the `*` there, as the API's first format has it. */
function stringAt(value: unknown, path: readonly string[]): string | null {
  const found = at(value, path);
  if (typeof found === 'string') return found;
  return isRecord(found) && typeof found['*'] === 'string' ? found['*'] : null;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
