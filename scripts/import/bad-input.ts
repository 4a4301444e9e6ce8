/** Something in an input file that cannot be read, with where it stands: printed as `file:line: reason`. */
export class BadInput extends Error {
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.name = 'BadInput';
    this.file = file;
    this.line = line;
  }
}
