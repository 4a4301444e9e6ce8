import { connect, type Socket } from 'node:net';

export interface Reply {
  status: number;
  body: Buffer;
}

const END_OF_HEAD = '\r\n\r\n';

/**
 * One connection that is kept alive and carries one request at a time. It reads no more of HTTP than workerd's replies
 * need, so that the machine is left to what is measured.
 */
export class Connection {
  #socket: Socket;
  #received = Buffer.alloc(0);
  #waiting: { resolve(reply: Reply): void; reject(cause: Error): void } | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (cause) => this.#fail(cause));
    socket.on('close', () => this.#fail(new Error('the connection was closed before the reply')));
  }

  /** @throws Error where nothing listens at the port */
  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Connection(socket.off('error', reject))));
    });
  }

  /** @throws Error where the connection ends first, or the reply does not say how long it is */
  send(request: Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) this.#fail(new Error(`a reply without Content-Length: ${head}`));
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
