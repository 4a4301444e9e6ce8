/** Input that cannot be read. The message is `file:line: reason`. */
export class BadInput extends Error {
  readonly file: string;
  readonly line: number;
  /** The message without file and line. */
  readonly reason: string;

  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.name = 'BadInput';
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}
