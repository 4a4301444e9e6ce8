import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Ports } from '../playground.ts';

/** Messages to the process of a version: other ports to listen on, or to add the facts of all other councils. */
export type VersionOrder = Ports | 'add country';
/** Messages from it: the ports that it listens on, how many councils it added, or why it could not. */
export type VersionMessage = { listening: Ports } | { added: number } | { fault: string };

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
    this.#order(ports);
    await this.#listening();
  }

  /**
   * Adds the facts of all other councils. Not while it moves to other ports.
   * @returns how many councils were added; null if the version was stopped meanwhile
   * @throws Error that says why they cannot be added; the version still runs.
   */
  async addCountry(): Promise<number | null> {
    this.#order('add country');
    const message = await this.#message();
    if (this.#stopping) return null;
    if ('fault' in message) throw new Error(message.fault);
    return 'added' in message ? message.added : null;
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

  #order(order: VersionOrder): void {
    this.#child.send(order);
  }

  #message(): Promise<VersionMessage> {
    return new Promise((resolve) => {
      this.#child.once('message', (received) => resolve(received as VersionMessage));
      this.#child.once('exit', () => resolve({ fault: 'The process of the Worker and the playground ended.' }));
    });
  }

  async #listening(): Promise<void> {
    const message = await this.#message();
    if ('fault' in message) throw new Error(message.fault);
    if ('listening' in message) this.ports = message.listening;
  }
}

/** Stops every version that is running or starting. */
export async function stopVersions(): Promise<void> {
  await Promise.all([...running].map((version) => version.stop()));
}
