import { readFile } from 'node:fs/promises';
import { Crawl, NoPreview } from '../../playground/crawler.ts';
import { openGraphProblem, previewIn } from '../../playground/link-preview.ts';
import { GALLERY } from '../../src/discord/constants.ts';
import { ensureBuilt } from '../build.ts';
import { SETTINGS, type Settings } from '../bundle.ts';
import type { CheckResult, DoctorCheck } from './doctor-check.ts';

const REDEPLOY = 'npm run deploy (on this machine: npm start); Discord keeps an old card for about 30 minutes';

/** Reads the home election's page as Discord's crawler does, and checks the card that Discord would draw from it. */
export const linkCard: DoctorCheck = {
  name: 'Card of a link to a page',
  local: true,

  async run({ origin }) {
    if (!origin) return { skipped: "the Worker's address is not known" };
    await ensureBuilt();
    const { vars }: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
    return checkCard(`${origin}/elections/${vars.HOME_ELECTION}`);
  },
};

/** Checks the card of a link to one page. */
export async function checkCard(url: string, crawl = new Crawl()): Promise<CheckResult> {
  try {
    const { card, problem, openGraph } = previewIn(await crawl.page(url));
    if (problem) return { problem: `the component embed of ${url} breaks a rule. ${problem}`, fix: REDEPLOY };
    if (!card) {
      const fix = `if the Worker's log says "link card left out", that line has the reason; if not: ${REDEPLOY}`;
      return { problem: `${url} has no component embed`, fix };
    }
    const fallback = openGraphProblem(openGraph);
    if (fallback) return { problem: `the Open Graph tags of ${url} are not complete. ${fallback}`, fix: REDEPLOY };
    const galleries = card.component.components.flatMap((part) => (part.type === GALLERY ? part.items : []));
    const pictures = new Set([
      ...galleries.map(({ media }) => media.url),
      ...(openGraph.image ? [openGraph.image.url] : []),
    ]);
    for (const picture of pictures) await crawl.picture(picture);
    return { ok: `${url}: the component embed is valid, and so are the Open Graph tags` };
  } catch (cause) {
    if (!(cause instanceof NoPreview)) throw cause;
    return { problem: `Discord would show no card. ${cause.message}`, fix: REDEPLOY };
  }
}
