/** Thrown if no election is named and neither the server's nor the deployment's home election can be found. */
export class NoHome extends Error {
  /** Whether only the bundled copy could be read: then the election may still be on file. */
  readonly isBundled: boolean;

  constructor(usual: string, isBundled: boolean) {
    super(`HOME_ELECTION is "${usual}", which is not on file`);
    this.isBundled = isBundled;
  }
}
