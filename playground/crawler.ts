/** Fetches a page as Discord does when somebody posts a link. Source: Discord's documentation, Link Previews. */

const USER_AGENT = 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)';
const TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 5;
const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/;

/** Why a link has no preview, as a sentence. */
export class NoPreview extends Error {}

/** One visit of the crawler. Its time covers the page and the pictures that the page names. */
export class Crawl {
  readonly #timeoutMs: number;
  readonly #signal: AbortSignal;

  constructor(timeoutMs = TIMEOUT_MS) {
    this.#timeoutMs = timeoutMs;
    this.#signal = AbortSignal.timeout(timeoutMs);
  }

  /** The HTML of a page. @throws NoPreview if Discord would not read it */
  async page(url: string): Promise<string> {
    const response = await this.#get(url);
    const type = response.headers.get('Content-Type') ?? 'nothing';
    if (!HTML.test(type)) throw new NoPreview(`${url} is ${type}, not HTML.`);
    if (response.headers.get('Content-Disposition')?.startsWith('attachment')) {
      throw new NoPreview(`${url} is a download.`);
    }
    return this.#inTime(url, response.text());
  }

  /** Reads a picture. @throws NoPreview if it cannot be read, or is not a picture */
  async picture(url: string): Promise<void> {
    const response = await this.#get(url);
    const type = response.headers.get('Content-Type') ?? 'nothing';
    if (!type.startsWith('image/')) throw new NoPreview(`${url} is ${type}, not a picture.`);
    await this.#inTime(url, response.arrayBuffer());
  }

  async #get(url: string): Promise<Response> {
    let address = url;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const request = fetch(address, {
        headers: { 'User-Agent': USER_AGENT },
        redirect: 'manual',
        signal: this.#signal,
      });
      const response = await this.#inTime(address, request);
      const next = response.headers.get('Location');
      if (response.ok) return response;
      if (response.status < 300 || response.status > 399 || next === null) {
        throw new NoPreview(`${address} answers ${response.status}.`);
      }
      address = new URL(next, address).href;
    }
    throw new NoPreview(`${url} redirects more than ${MAX_REDIRECTS} times.`);
  }

  async #inTime<T>(url: string, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (cause) {
      const late = `${url} did not answer within ${this.#timeoutMs / 1000} s.`;
      throw new NoPreview(this.#signal.aborted ? late : `${url} does not answer.`, { cause });
    }
  }
}
