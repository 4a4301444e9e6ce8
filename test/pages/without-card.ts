/** A page without the card that Discord draws of a link to it. The card repeats the page, and has a limit of its own. */
export function withoutCard(html: string): string {
  return html.replace(/<script id="discord:component-embed".*?<\/script>/s, '');
}
