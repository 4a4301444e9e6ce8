import { CODE } from '../render/about-links.ts';
import { PRIVACY_PATH, TERMS_PATH } from '../render/paths.ts';
import { SitePage } from './site-page.tsx';

/** The terms of use. */
export function TermsPage({ origin }: { origin: string }) {
  return (
    <SitePage
      title="Terms"
      description="Free to use, without any warranty: what you may do with the results, the pictures and the code."
      path={TERMS_PATH}
      origin={origin}
    >
      <h1>Terms</h1>
      <p class="verdict">Free to use, without any warranty.</p>
      <h2>No warranty</h2>
      <p>
        The results are copied with care, but they may be wrong or out of date, and the bot may stop at any time. This
        is not the official record: for anything that matters, ask the council. Figures marked derived or inferred are
        our own.
      </p>
      <h2>Whose figures they are</h2>
      <p>
        Each result names its source and the source’s licence. If you use the figures or the pictures, name the source
        and keep to its licence. Most licences require attribution, and some require you to share under the same
        licence. The <a href={CODE}>code</a> is under the MIT licence.
      </p>
      <h2>How to use it</h2>
      <p>
        In Discord, follow <a href="https://discord.com/terms">Discord’s terms</a> and the rules of the server that you
        are in. Do not flood a channel, or use the bot to harass a candidate or anybody else. Do not send so many
        requests that others cannot use it.
      </p>
      <h2>More</h2>
      <p>
        <a href={PRIVACY_PATH}>Privacy</a> says what is stored. To report a mistake,{' '}
        <a href={`${CODE}/issues`}>open an issue</a>.
      </p>
    </SitePage>
  );
}
