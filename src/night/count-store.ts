/** What a `Count` stores, in SQLite. Each function is one transaction, because nothing waits between its statements. */
import type { Happening, NightEvent, Publisher } from '../results/night/journal.ts';
import type { Manifest } from '../results/night/manifest.ts';
import type { OpenNight, PublisherKey } from './contract.ts';
import type { Pending } from './decide.ts';

const TABLES = `
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS journal (seq INTEGER PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS answers (request_id TEXT PRIMARY KEY, body TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS publishers (public_key TEXT PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS pending (
  ballot_paper_id TEXT NOT NULL, public_key TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (ballot_paper_id, public_key)
);`;

/** The facts that are stored by name. */
interface Facts {
  manifest: Manifest;
  closed_at: string;
  /** The number of the event that `Post` needs next. */
  handed_over: number;
  /** The length of the journal in the last snapshot in KV, and whether that was closed. */
  copied: { events: number; closed: boolean };
  /** Whether the list of open nights has this one. */
  listed: boolean;
  /** The open nights, in the object that lists them. */
  nights: readonly OpenNight[];
  /** The text of that list in KV. */
  list_copied: string;
}

export class CountStore {
  readonly #storage: DurableObjectStorage;
  readonly #sql: SqlStorage;
  #hasTables: boolean;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    this.#sql = storage.sql;
    this.#hasTables = this.#sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'facts'").toArray().length > 0;
  }

  /** Makes the tables before the first write, so that asking for a count that was never opened stores nothing. */
  #makeTables(): void {
    if (!this.#hasTables) this.#sql.exec(TABLES);
    this.#hasTables = true;
  }

  /** Asks for an alarm at once. It is part of the transaction of whatever was written just before. */
  wakeSoon(): void {
    void this.#storage.setAlarm(Date.now());
  }

  fact<Name extends keyof Facts>(name: Name): Facts[Name] | null {
    if (!this.#hasTables) return null;
    const [row] = this.#sql.exec<{ json: string }>('SELECT json FROM facts WHERE name = ?', name);
    return row ? JSON.parse(row.json) : null;
  }

  setFact<Name extends keyof Facts>(name: Name, value: Facts[Name]): void {
    this.#makeTables();
    this.#sql.exec('INSERT OR REPLACE INTO facts VALUES (?, ?)', name, JSON.stringify(value));
  }

  journal(): NightEvent[] {
    const rows = this.#sql.exec<{ json: string }>('SELECT json FROM journal ORDER BY seq');
    return Array.from(rows, ({ json }) => JSON.parse(json));
  }

  /** The answer that a request was given, if it was sent before with the same body; `other` if with another. */
  answerTo(requestId: string, body: string): object | 'other' | null {
    if (!this.#hasTables) return null;
    const [row] = this.#sql.exec<{ body: string; json: string }>(
      'SELECT body, json FROM answers WHERE request_id = ?',
      requestId,
    );
    if (!row) return null;
    return row.body === body ? JSON.parse(row.json) : 'other';
  }

  answer(requestId: string, body: string, answer: object): void {
    this.#sql.exec('INSERT INTO answers VALUES (?, ?, ?)', requestId, body, JSON.stringify(answer));
  }

  publisher(publicKey: string): PublisherKey | null {
    const [row] = this.#sql.exec<{ json: string }>('SELECT json FROM publishers WHERE public_key = ?', publicKey);
    return row ? JSON.parse(row.json) : null;
  }

  open(manifest: Manifest, publishers: readonly PublisherKey[]): void {
    this.setFact('manifest', manifest);
    for (const key of publishers)
      this.#sql.exec('INSERT OR REPLACE INTO publishers VALUES (?, ?)', key.public_key, JSON.stringify(key));
  }

  pending(ballotPaperId: string): Pending[] {
    const rows = this.#sql.exec<{ json: string }>('SELECT json FROM pending WHERE ballot_paper_id = ?', ballotPaperId);
    return Array.from(rows, ({ json }) => JSON.parse(json));
  }

  setPending(pending: Pending): void {
    const { ballot_paper_id, public_key } = pending;
    this.#sql.exec(
      'INSERT OR REPLACE INTO pending VALUES (?, ?, ?)',
      ballot_paper_id,
      public_key,
      JSON.stringify(pending),
    );
  }

  /** Appends events that one request caused; what volunteers had given for its ward no longer counts. */
  append(
    happenings: readonly Happening[],
    of: { at: string; publishers: readonly Publisher[]; source: string },
  ): NightEvent[] {
    const [last] = this.#sql.exec<{ seq: number | null }>('SELECT MAX(seq) AS seq FROM journal');
    const first = (last?.seq ?? 0) + 1;
    return happenings.map((happening, index) => {
      const event: NightEvent = { ...happening, seq: first + index, ...of };
      this.#sql.exec('INSERT INTO journal VALUES (?, ?)', event.seq, JSON.stringify(event));
      if (event.kind !== 'control')
        this.#sql.exec('DELETE FROM pending WHERE ballot_paper_id = ?', event.ballot_paper_id);
      return event;
    });
  }
}
