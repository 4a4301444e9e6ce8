import type { Council } from '../../src/results/schema.ts';
import { isSameCouncil } from './council-name.ts';
import type { NamedPlace } from './council-register.ts';

/** Which council a file means. `council` is null if it is not in the tables; then `slug` is its own. */
export interface Identity {
  council: Council | null;
  slug: string;
  notices: string[];
}

/**
 * Finds a council by its code, else by its slug or name. A council with another code than the one on file is the same
 * council if both codes are of one kind of council (its boundaries changed), and otherwise another council, with its
 * code in its slug: Dorset was a county and became a unitary authority. Both are reported.
 * @param slug from the file's own ids, or from the name
 */
export function identify({ name, gss }: NamedPlace, slug: string, councils: readonly Council[]): Identity {
  const byCode =
    gss === null ? undefined : councils.find((one) => one.gss === gss || one.codes.some((code) => code.gss === gss));
  if (byCode) {
    const renamed = `${gss} is the code of "${name}" here and of "${byCode.name}" in the table of councils`;
    const notices = isSameCouncil(name, byCode.name) ? [] : [`${renamed}: recorded as ${byCode.slug}`];
    return { council: byCode, slug: byCode.slug, notices };
  }
  const named = councils.filter((one) => one.slug === slug || isSameCouncil(one.name, name));
  const found = named.find((one) => one.slug === slug) ?? named[0];
  if (!found) return { council: null, slug, notices: [] };
  if (gss === null || found.gss === '') {
    const others = named.filter((one) => one !== found).map((one) => `${one.slug} (${one.gss})`);
    const choice = `"${name}" has no code here and may be ${[`${found.slug} (${found.gss})`, ...others].join(' or ')}`;
    return {
      council: found,
      slug: found.slug,
      notices: others.length > 0 ? [`${choice}: recorded as ${found.slug}`] : [],
    };
  }
  const codes = `"${name}" has the code ${gss} here and ${found.gss} in the table of councils`;
  if (kindOf(gss) === kindOf(found.gss)) {
    const notice = `${codes}: its boundaries may have changed; recorded as the same council, ${found.slug}`;
    return { council: found, slug: found.slug, notices: [notice] };
  }
  const own = `${slug}-${gss.toLowerCase()}`;
  return {
    council: null,
    slug: own,
    notices: [`${codes}, which is another kind of council: recorded as a separate council, ${own}`],
  };
}

/** A code's letter and its first two digits say what kind of council it is: E06 is a unitary authority. */
function kindOf(gss: string): string {
  return gss.slice(0, 3);
}
