/** The least that any bot does: check the signature and reply. */
import { limitWorker } from './limit-worker.ts';

export default limitWorker('{"type":4,"data":{"content":"Darley"}}');
