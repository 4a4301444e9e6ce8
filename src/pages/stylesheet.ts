import { shortRef } from '../results/ids.ts';
import { STYLE } from './style.ts';

/** Named by its content, so that it may be cached for ever: a reader downloads it once, and not with each page. */
export const STYLESHEET_PATH = `/style-${shortRef(STYLE)}.css`;
