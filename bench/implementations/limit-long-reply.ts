/** The limit with a reply as long as this bot's to `/ward Darley`, to measure what the length costs. */
import { limitWorker } from './limit-worker.ts';

const LENGTH = 4600;

export default limitWorker(
  new TextEncoder().encode(JSON.stringify({ type: 4, data: { content: 'x'.repeat(LENGTH) } })),
);
