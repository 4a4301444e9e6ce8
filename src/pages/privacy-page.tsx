import { styleWith } from './marks.tsx';

/** The style of the page, which shows no party. */
export const PRIVACY_STYLE = styleWith([]);

/** What the bot stores, which is little, and how it goes. */
export function PrivacyPage() {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Privacy · Returning Officer</title>
        <style dangerouslySetInnerHTML={{ __html: PRIVACY_STYLE }} />
      </head>
      <body>
        <header>
          <nav aria-label="Where you are">
            <a href="/">Returning Officer</a>
          </nav>
        </header>
        <main>
          <h1>Privacy</h1>
          <p class="verdict">Nothing about you is stored.</p>
          <h2>What is stored</h2>
          <p>
            Where someone who manages a Discord server uses <code>/settings</code>: the id of that server, the council
            or election chosen, whether replies are private, and when that was last written. Who chose it is not stored.
          </p>
          <h2>For how long</h2>
          <p>
            Until <b>Forget</b> is pressed under <code>/settings</code>, or else for a year after the choice was last
            used; use renews it within a month.
          </p>
          <h2>What is not</h2>
          <p>
            No names, no messages, no questions, no cookies. The buttons of a reply carry the id of who asked, in the
            message at Discord, so that only they can change it. The log says what went wrong, not who asked what.
          </p>
        </main>
      </body>
    </html>
  );
}
