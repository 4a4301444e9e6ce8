/** A Worker that only searches: POST sets its list of names, GET repeats a search for suggestions. */
import { type SearchEntry, searchEntry, suggest } from '../../src/lookup/search.ts';

let entries: SearchEntry<null>[] = [];

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'POST') {
      const names: string[] = await request.json();
      entries = names.map((name) => searchEntry([name], null));
      return Response.json(entries.length);
    }
    const { searchParams } = new URL(request.url);
    const typed = searchParams.get('typed') ?? '';
    let found = 0;
    for (let times = Number(searchParams.get('times')); times > 0; times--) found += suggest(typed, entries).length;
    return Response.json(found);
  },
};
