/** `npm start`: the real Worker on this machine, and a page to try it on without Discord. Reloads after a change. */
import { grouped } from '../src/render/words.ts';
import { ROOT } from './bundle.ts';
import { runScript, UsageError } from './command-line.ts';
import type { Ports } from './playground.ts';
import { checkPort, originAt, portFrom } from './port.ts';
import { reloadOnChange } from './start/reload.ts';
import { takeSnapshot } from './start/sources.ts';
import { stopVersions, Version } from './start/version.ts';

const COMMAND_LINE = {
  command: 'npm start',
  summary: `Runs the real Worker on this machine, and a page to try it on without Discord. Reloads after a change.
PORT and PLAYGROUND_PORT choose other ports: PORT=9000 npm start`,
};

let stopping = false;

await runScript(COMMAND_LINE, async () => start(chosenPorts()).catch(stop));

/** @throws UsageError if a variable does not name a port, or both name the same one */
function chosenPorts(): Ports {
  const ports = { worker: portFrom('PORT', 8787), page: portFrom('PLAYGROUND_PORT', 8788) };
  if (ports.page === ports.worker && ports.page !== 0) {
    throw new UsageError(`PORT and PLAYGROUND_PORT are both ${ports.page}: choose two different ports.`, {
      seeHelp: false,
    });
  }
  return ports;
}

async function start(ports: Ports): Promise<void> {
  stopOnSignals();
  // Checked before the build, because a taken port is the likeliest fault.
  await checkPort(ports.worker, 'the Worker', 'PORT');
  await checkPort(ports.page, 'the playground', 'PLAYGROUND_PORT');
  console.log('Building the Worker …');
  const sources = await takeSnapshot(ROOT);
  const version = await Version.start(ports);
  const worker = originAt(version.ports.worker);
  console.log(`
  Playground   ${originAt(version.ports.page)}   type /ward Darley there
  Results      ${worker}   the same as pages, and as JSON
  Worker       ${worker}/interactions, /health

  Reloads after a change under src/, data/ or playground/. Ctrl-C stops both.
`);
  void addCountry(version);
  reloadOnChange(version, sources, {
    reloaded: (files, reloaded) => {
      console.log(`Reloaded after ${changeTo(files)}`);
      void addCountry(reloaded);
    },
    failed: (files, fault) => {
      console.error(`${fault.message}\nNot reloaded after ${changeTo(files)}: the previous version is still running.`);
    },
    lost: stop,
    unwatched: (fault) => console.error(`Changes cannot be watched (${fault.message}): restart npm start after one.`),
  });
}

/** Adds all other councils in the background, because the home council's answers are ready long before theirs. */
async function addCountry(version: Version): Promise<void> {
  try {
    const added = await version.addCountry();
    if (added)
      console.log(`${added === 1 ? 'The other council is' : `The other ${grouped(added)} councils are`} ready`);
  } catch (fault) {
    console.error(`The other councils cannot be shown: ${(fault as Error).message}`);
  }
}

function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      // Ctrl-C arrives twice: from the terminal, and from the process that runs this tool.
      if (stopping) return;
      stopping = true;
      await stopVersions();
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    });
  }
}

/** "a change to src/index.ts", or "changes to src/index.ts and 2 other files". */
function changeTo([first, ...others]: readonly string[]): string {
  if (others.length === 0) return `a change to ${first}`;
  return `changes to ${first} and ${others.length} other ${others.length === 1 ? 'file' : 'files'}`;
}

async function stop(cause: unknown): Promise<void> {
  // After Ctrl-C, an error only means that a process was stopped.
  if (stopping) return;
  console.error(cause instanceof Error ? cause.message : cause);
  await stopVersions();
  process.exit(1);
}
