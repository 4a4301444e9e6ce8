import { CODE } from '../render/about-links.ts';
import { ABOUT_PATH, PRIVACY_PATH, TERMS_PATH } from '../render/paths.ts';

/** Where to report a mistake, as SECURITY.md says too. */
const ISSUES = `${CODE}/issues`;

const LINKS = [
  ['About', ABOUT_PATH],
  ['Privacy', PRIVACY_PATH],
  ['Terms', TERMS_PATH],
  ['Report a mistake', ISSUES],
] as const;

/** Links to the pages about the site, at the end of every page. */
export function SiteLinks() {
  return (
    <nav aria-label="About this site" class="links">
      {LINKS.map(([label, path]) => (
        <a href={path}>{label}</a>
      ))}
    </nav>
  );
}
