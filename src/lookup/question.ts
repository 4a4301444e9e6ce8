/** How a command asks again if a text does not mean exactly one thing. */
export interface Question<Item> {
  /** The command with this name, or with a usual one. */
  example(name?: string): string;
  /** The view that answers the command for one of several matches. */
  viewOf(item: Item): string;
}
