/** The bot, to be bundled without minifying it. */
export { default } from '../../src/index.ts';
