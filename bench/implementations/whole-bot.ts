/** The bot as it is deployed, to bundle it in another way. */
export { default } from '../../src/index.ts';
