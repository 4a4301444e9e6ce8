/** How many elections pass between two lines where nobody watches a terminal. */
const STEP = 50;

/**
 * Tells a long import's progress: on a terminal one line that counts up, elsewhere a line now and then. An import of
 * few elections says nothing.
 */
export function progressOn(stream: NodeJS.WriteStream): (done: number, total: number) => void {
  return (done, total) => {
    if (total < STEP) return;
    if (stream.isTTY) stream.write(`\r${done} of ${total} elections${done === total ? '\n' : ''}`);
    else if (done % STEP === 0 || done === total) stream.write(`${done} of ${total} elections\n`);
  };
}
