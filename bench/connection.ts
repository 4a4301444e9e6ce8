import { connect, type Socket } from 'node:net';
import { LOOPBACK } from '../scripts/port.ts';

export interface HttpReply {
  status: number;
  body: Buffer;
}

const END_OF_HEAD = '\r\n\r\n';

/**
 * A connection that stays open and carries one request at a time. It reads only as much of HTTP as workerd's replies
 * need, to leave the CPU to the Worker under test.
 */
export class Connection {
  #socket: Socket;
  #received = Buffer.alloc(0);
  #waiting: { resolve(reply: HttpReply): void; reject(cause: Error): void } | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('error', (cause) => this.#fail(cause));
    socket.on('close', () => this.#fail(new Error('the connection was closed before the reply')));
  }

  /** @throws Error if the connection is refused */
  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, LOOPBACK);
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Connection(socket.off('error', reject))));
    });
  }

  /** @throws Error if the connection closes first, or the reply has no Content-Length */
  send(request: Buffer): Promise<HttpReply> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) this.#fail(new Error(`the reply has no Content-Length: ${head}`));
    const start = end + END_OF_HEAD.length;
    if (this.#received.length < start + Number(length ?? 0)) return;
    const body = this.#received.subarray(start);
    this.#received = Buffer.alloc(0);
    this.#waiting?.resolve({ status: Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)), body });
    this.#waiting = null;
  }

  #fail(cause: Error): void {
    this.#waiting?.reject(cause);
    this.#waiting = null;
  }
}
