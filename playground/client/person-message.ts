/** A message that a person writes. The bot does not see it, unless somebody uses a command on it. */
import type { LinkPreview } from '../link-preview.ts';
import { type Apps, drawnApps } from './apps.ts';
import { element } from './element.ts';
import { drawnCard } from './link-card.ts';
import { markup } from './markup.ts';
import { type MessageList, ShownMessage } from './message-list.ts';
import { portraitOf } from './portraits.ts';

const LINK = /^https?:\/\/\S+$/;

/** Posts a text. If it is a link, shows its card once the page has been read. */
export async function postMessage(content: string, by: string, messages: MessageList, apps: Apps): Promise<void> {
  const at = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const drawn = (...below: HTMLElement[]) =>
    element(
      'discord-message',
      { author: by, avatar: portraitOf(by), timestamp: `Today at ${at}` },
      markup(content),
      ...below,
      drawnApps(apps, () => ({ content })),
    );
  const shown = messages.add(new ShownMessage(drawn(), by));
  if (LINK.test(content)) messages.redraw(shown, drawn(...(await previewOf(content))), false);
}

/** The card, with a remark by this page if it is not the one that the page should have. */
async function previewOf(url: string): Promise<HTMLElement[]> {
  const response = await fetch(`/link-preview?${new URLSearchParams({ url })}`).catch(() => null);
  if (!response?.ok) {
    return [remark((await response?.text()) ?? "The playground's server does not answer: is npm start still running?")];
  }
  const preview: LinkPreview = await response.json();
  const card = drawnCard(url, preview);
  const broken = preview.problem ? `The page’s component embed breaks a rule. ${preview.problem}` : null;
  const missing = card ? null : 'Discord shows no card for this page: it has neither a component embed nor og:title.';
  return [...(card ? [card] : []), ...[broken, missing].filter((words) => words !== null).map(remark)];
}

function remark(words: string): HTMLElement {
  return element('p', { class: 'late', slot: 'components' }, words);
}
