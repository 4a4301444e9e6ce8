import { CODE } from '../render/about-links.ts';
import { ABOUT_PATH, ELECTIONS_PATH, PRIVACY_PATH, TERMS_PATH } from '../render/paths.ts';

/** Where to report a mistake, as SECURITY.md says too. */
const ISSUES = `${CODE}/issues`;

const LINKS = [
  ['Elections', ELECTIONS_PATH],
  ['About', ABOUT_PATH],
  ['Privacy', PRIVACY_PATH],
  ['Terms', TERMS_PATH],
  ['Report a mistake', ISSUES],
  ['Code', CODE],
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
