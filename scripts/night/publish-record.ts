/** Publishes the record of a closed count at Cloudflare. */
import { HOME_COUNCIL } from '../bundle.ts';
import { runSteps, type Step } from '../steps.ts';

/** @param yes whether to write without asking @returns the exit code */
export async function publishRecord(council: string, yes: boolean): Promise<number> {
  const code = await runSteps(stepsOf(council, yes));
  if (code !== 0) console.error('The record is written, but it is not published. To publish it, run close again.');
  else if (council === HOME_COUNCIL) console.log('npm run deploy also puts it into the copy that the Worker contains.');
  return code;
}

/** What somebody types to publish the record later. */
export function publishingCommands(council: string): string[] {
  return stepsOf(council, false).map(({ command: [, , tool, ...args] }) => {
    const script = tool === 'data-release' ? 'data:release' : tool;
    return ['npm', 'run', script, ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  });
}

/** The home council's elections are also compiled into the Worker, with a catalogue that has to fit them. */
function stepsOf(council: string, yes: boolean): Step[] {
  const publish: Step['command'] = ['node', 'scripts/run.mjs', 'publish', '--remote', '--councils', council];
  const steps: Step[] = [{ name: 'publish', command: yes ? [...publish, '--yes'] : publish }];
  if (council !== HOME_COUNCIL) return steps;
  return [{ name: 'compiled-in release', command: ['node', 'scripts/run.mjs', 'data-release'] }, ...steps];
}
