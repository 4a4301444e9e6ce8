import { PRIVACY_PATH } from '../render/paths.ts';
import { SitePage } from './site-page.tsx';

/** What the bot stores, and for how long. */
export function PrivacyPage({ origin }: { origin: string }) {
  return (
    <SitePage
      title="Privacy"
      description="What the bot stores about a server, for how long, and what it does not store about you."
      path={PRIVACY_PATH}
      origin={origin}
    >
      <h1>Privacy</h1>
      <p class="verdict">Nothing about you is stored.</p>
      <h2>What is stored</h2>
      <p>
        If somebody who manages a Discord server uses <code>/settings</code>: the id of that server, the council or
        election chosen, whether replies are private, and when that was last written. Who chose it is not stored.
      </p>
      <h2>For how long</h2>
      <p>
        Until somebody presses <b>Forget</b> under <code>/settings</code>. Settings that nobody uses are deleted after a
        year, sometimes up to a month sooner.
      </p>
      <h2>What is not stored</h2>
      <p>
        No names, no messages, no questions, no cookies. If you use <b>Declare result</b> on a message, Discord sends us
        that message: we look for names in it, and neither store nor log any of it. The buttons of a reply contain the
        id of the person who asked, in the message at Discord, so that only they can change it. The ids of private
        messages whose result was lately shared are cached in memory and never stored, so that a second press does not
        share the result again. Finished replies are cached in memory with the question, but not with who asked it, and
        never stored, so that the same question is answered faster next time. The log says what went wrong, not who
        asked what.
      </p>
    </SitePage>
  );
}
