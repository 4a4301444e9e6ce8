/** `npm start`: the real Worker on this machine, and the page on which to try it without Discord. */
import { startPlayground } from './playground.ts';
import { isFree, PortTaken, portFrom } from './port.ts';

try {
  const ports = { worker: portFrom('PORT', 8787), page: portFrom('PLAYGROUND_PORT', 8788) };
  // Asked before anything is built, since this is the likeliest thing to be in the way.
  if (!(await isFree(ports.worker))) throw new PortTaken(ports.worker, 'the Worker', 'PORT');
  if (!(await isFree(ports.page)) || (ports.page === ports.worker && ports.page !== 0)) {
    throw new PortTaken(ports.page, 'the playground', 'PLAYGROUND_PORT');
  }
  console.log('Building the Worker …');
  const running = await startPlayground(ports, (line) => console.error(line));
  console.log(`
  Playground   ${running.origin}   type /ward Darley there
  Results      ${running.workerOrigin}   the same as pages, and as JSON
  Worker       ${running.workerOrigin}/interactions, /health

  Ctrl-C stops both.
`);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
