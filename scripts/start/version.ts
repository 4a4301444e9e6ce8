import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Ports } from '../playground.ts';

/** Messages from the process of a version: the ports that it listens on, or why it could not start. */
export type VersionMessage = { listening: Ports } | { fault: string };

const STOP_MS = 5000;
const running = new Set<Version>();

/**
 * One version of the Worker and the playground, in a process of its own. A new process loads every module again, so
 * it runs the changed code in `src/` and `playground/`, and makes the release from the changed data.
 */
export class Version {
  readonly #child: ChildProcess;
  #stopping = false;
  /** Known once it listens. */
  ports: Ports;

  private constructor(ports: Ports) {
    this.ports = ports;
    this.#child = fork(path.join(import.meta.dirname, 'version-process.ts'), [JSON.stringify(ports)]);
    this.#child.on('exit', () => running.delete(this));
    running.add(this);
  }

  /**
   * Builds what has changed, and starts it.
   * @param ports 0 for any free port
   * @throws Error that says why it does not build or start; then nothing of it is left running.
   */
  static async start(ports: Ports): Promise<Version> {
    const version = new Version(ports);
    try {
      await version.#listening();
    } catch (cause) {
      await version.stop();
      throw cause;
    }
    return version;
  }

  /** Listens on other ports. @throws Error if one is taken. */
  async moveTo(ports: Ports): Promise<void> {
    this.#child.send(ports);
    await this.#listening();
  }

  /** Ends when the process does. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (!running.has(this)) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    if (this.#child.connected) this.#child.disconnect();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  }

  /** Calls back if the process ends without having been stopped. */
  onCrash(crashed: () => void): void {
    this.#child.once('exit', () => {
      if (!this.#stopping) crashed();
    });
  }

  async #listening(): Promise<void> {
    const message = await new Promise<VersionMessage>((resolve) => {
      this.#child.once('message', (received) => resolve(received as VersionMessage));
      this.#child.once('exit', () => resolve({ fault: 'The process of the Worker and the playground ended.' }));
    });
    if ('fault' in message) throw new Error(message.fault);
    this.ports = message.listening;
  }
}

/** Stops every version that is running or starting. */
export async function stopVersions(): Promise<void> {
  await Promise.all([...running].map((version) => version.stop()));
}
