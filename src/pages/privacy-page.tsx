import { PRIVACY_PATH } from '../render/paths.ts';
import { SitePage } from './site-page.tsx';

/** What the bot stores, and for how long. */
export function PrivacyPage({ origin }: { origin: string }) {
  return (
    <SitePage
      title="Privacy"
      description="What the bot stores about servers and channels, for how long, and what it does not store about you."
      path={PRIVACY_PATH}
      origin={origin}
    >
      <h1>Privacy</h1>
      <p class="verdict">Nothing about those who ask is stored.</p>
      <h2>What is stored</h2>
      <p>
        If somebody who manages a Discord server uses <code>/settings</code>: the id of that server, the council or
        election chosen, whether replies are private, and when that was last written. Who chose it is not stored.
      </p>
      <p>
        If somebody who manages a server uses <code>/follow</code>: the id of that server, the id of the channel, the
        council, and when it was followed, so that the bot can post there what is declared. While a count is open, also
        which of its messages the channel got, with their ids, so that each is posted once and can be corrected; and if
        Discord refuses them, why. Who used the command is not stored, nor anything that is written in the channel. To
        see whether a message has arrived, the bot may read the latest messages there: it looks for its own, and keeps
        none.
      </p>
      <p>
        Those who publish what is declared are named in each message, because readers should know whose word it is. Only
        people to whom the operator of this bot has given a key can publish. The name that they publish under and their
        public key are stored with the count, and the bot deletes neither.
      </p>
      <h2>For how long</h2>
      <p>
        Settings: until somebody presses <b>Forget</b> under <code>/settings</code>. Settings that nobody uses are
        deleted after a year, sometimes up to a month sooner.
      </p>
      <p>
        What a channel follows: until somebody uses <code>/unfollow</code>, which deletes it at once, with what is
        stored of its messages. If the bot is removed from the server, or the channel is deleted, Discord refuses the
        next message: a bot like this one gets no earlier notice. Nothing more is posted then, and what is stored is
        deleted 30 days later. Which messages a channel got is deleted a week after the last one of that count.
      </p>
      <h2>What is not stored</h2>
      <p>
        No names of those who ask, no messages, no questions, no cookies. If you use <b>Declare result</b> on a message,
        Discord sends us that message: we look for names in it, and neither store nor log any of it. The buttons of a
        reply contain the id of the person who asked, in the message at Discord, so that only they can change it. The
        ids of private messages whose result was lately shared are cached in memory and never stored, so that a second
        press does not share the result again. Finished replies are cached in memory with the question, but not with who
        asked it, and never stored, so that the same question is answered faster next time. The log says what went
        wrong, not who asked what.
      </p>
    </SitePage>
  );
}
