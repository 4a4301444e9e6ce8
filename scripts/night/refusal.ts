/** Something that was not published. The message has every reason, one a line. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super([...reasons, 'Nothing was published.'].join('\n'));
    this.reasons = reasons;
  }
}
