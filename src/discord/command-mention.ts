/** A command that was used, as Discord names it in the interaction. */
export interface UsedCommand {
  name: string;
  /** Absent if the interaction has none. */
  id?: string | undefined;
}

/**
 * The text with the command that was used as a mention, which a press types into the message box: "`/ward Darley`"
 * becomes "</ward:123> `Darley`". Other commands stay as they are, because an interaction contains only its own id.
 */
export function withMention(text: string, { name, id }: UsedCommand): string {
  if (id === undefined) return text;
  return text.replace(/`\/([^\s`]+)(?: ([^`]+))?`/g, (written: string, command: string, options?: string) =>
    command === name ? `</${name}:${id}>${options ? ` \`${options}\`` : ''}` : written,
  );
}
