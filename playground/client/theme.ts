/** Gives the library's elements Discord's current dark colours, and makes them fit a phone. */
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedDescription } from '@skyra/discord-components-core/discord-embed-description.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import { DiscordEmbedFields } from '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';

// The library draws in shadow roots, which the page's own style sheets do not reach.
restyle(
  DiscordMessage,
  `:host { color: #dbdee1; padding-right: 16px; }
   .discord-message-content { min-width: 0; line-height: 1.375rem; padding-top: 0; }
   .discord-author-avatar { margin-top: 2px; }
   .discord-message-timestamp { color: #a3a9b1; margin-left: 4px; }
   /* The page has its own notice, which works with the keyboard. */
   .discord-message-ephemeral { display: none; }
   @media (max-width: 640px) {
     :host { padding: 0 8px !important; }
     .discord-author-avatar { margin-right: 12px; min-width: 32px; }
     .discord-author-avatar img { width: 32px; height: 32px; }
   }`,
);
restyle(
  DiscordEmbed,
  `:host { color: #dbdee1; margin: 6px 0 0; }
   :host .discord-embed-root { flex: 0 1 auto; }
   :host .discord-embed-wrapper { background-color: #2b2d31; border: 0; max-width: 516px; width: 100%; }
   :host .discord-embed-wrapper .discord-embed-grid { display: grid; grid-template-columns: minmax(0, 1fr); }
   :host .discord-embed-title a { color: #00a8fc; }`,
);
restyle(DiscordEmbedDescription, ':host { line-height: 1.25rem; }');
restyle(DiscordEmbedField, ':host { line-height: 1.25rem; } :host .discord-field-title { color: #f2f3f5; }');
restyle(DiscordEmbedFields, ':host { grid-template-columns: repeat(12, minmax(0, 1fr)); }');
restyle(DiscordEmbedFooter, ':host { color: #dbdee1; }');

/** Adds to the styles of a class of elements. Must run before the first of them is created. */
function restyle(kind: { elementStyles: unknown[] }, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  kind.elementStyles.push(sheet);
}
