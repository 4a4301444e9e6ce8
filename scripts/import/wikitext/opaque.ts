/** Parts of an article that MediaWiki sets aside before it looks for templates: comments and extension tags. */

const TAGS =
  'ref|nowiki|math|chem|gallery|pre|source|syntaxhighlight|poem|score|timeline|imagemap|graph|hiero|templatestyles|section';
/** A comment without an end runs to the end of the article; a tag without one is ordinary text. */
const OPAQUE = new RegExp(`<!--[\\s\\S]*?(?:-->|$)|<(${TAGS})(?=[\\s/>])(?:[^>]*/>|[^>]*>[\\s\\S]*?</\\1\\s*>)`, 'gi');
const NOWIKI = /^<nowiki\b[^>]*>([\s\S]*)<\/nowiki\s*>$/i;
const SPECIAL = /[|{}[\]<>'=]/g;

/** The text without its comments. Their line breaks stay, because messages name lines. */
export function withoutComments(text: string): string {
  return text.replace(OPAQUE, (found) => (found.startsWith('<!--') ? found.replace(/[^\n]/g, '') : found));
}

/** Where each extension tag starts and ends, by start. Bars and braces inside are not markup. */
export function tagSpans(source: string): Map<number, number> {
  return new Map([...source.matchAll(OPAQUE)].map((found) => [found.index, found.index + found[0].length]));
}

/** The text without extension tags; the characters of `<nowiki>` become entities, so nothing reads them as markup. */
export function withoutTags(text: string): string {
  return text.replace(OPAQUE, (found) => {
    const literal = NOWIKI.exec(found)?.[1] ?? '';
    return literal.replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
  });
}
