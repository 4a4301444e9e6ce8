const NOT_SET = `The bot is set to use an election that is not on file, so it has no home council. Name a council with \`council:\` for now. Whoever runs the bot can set \`HOME_ELECTION\` to an election that is on file.`;
const NOT_READ =
  'The results cannot be read just now, and the bundled copy does not have the home election. Please try again in a minute.';

/**
 * What a reply says if the home election cannot be found. @param isBundled whether only the bundled copy could be read
 * @param reference the one in the log
 */
export function noHomeWords(isBundled: boolean, reference: string): string {
  return `${isBundled ? NOT_READ : NOT_SET} Reference ${reference}.`;
}
