import { COMPONENT_EMBED, readComponentEmbed } from '../discord/component-embed.ts';
import { log } from '../log.ts';
import type { LinkButton, TwoFormAnswer } from '../render/answer.ts';
import { linkCard } from './link-card.ts';

interface LinkCardScriptProps {
  answer: TwoFormAnswer;
  links: readonly LinkButton[];
  /** The path of the page, for the log. */
  path: string;
}

/** Whether this isolate has logged a card that breaks the rules: crawlers read many pages, and one line is enough. */
let logged = false;

/**
 * The card of a link to the page, from which Discord draws it. One that breaks Discord's rules would leave the link
 * without any card, so it is left out and Discord falls back on Open Graph.
 */
export function LinkCardScript({ answer, links, path }: LinkCardScriptProps) {
  const card = linkCard(answer, links);
  const read = readComponentEmbed(card);
  if ('problem' in read) {
    if (!logged) log('link card left out', { path, problem: read.problem });
    logged = true;
    return null;
  }
  return <script {...COMPONENT_EMBED} dangerouslySetInnerHTML={{ __html: card }} />;
}
