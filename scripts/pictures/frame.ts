import { PREVIEW_SIZE } from '../../src/release/shelf.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

/** What a picture is drawn for. */
export interface Format {
  palette: Palette;
  shape: 'reply' | 'preview';
}

/** The picture of a reply. */
export const REPLY: Format = { palette: DARK, shape: 'reply' };
/** The same for light pages and print. */
export const LIGHT_REPLY: Format = { palette: LIGHT, shape: 'reply' };
/** The large picture in the preview of a link. */
export const PREVIEW: Format = { palette: DARK, shape: 'preview' };

/** The width of a picture on a phone, in CSS pixels. All lengths in a picture are in these. */
const NARROWEST = 298;
/** The width of a picture on a large screen, in CSS pixels. */
export const WIDEST = 520;
/** The width in pixels: 2 for each CSS pixel on a phone. At 1,043 pixels, files would be almost twice as large. */
const PIXELS = 640;
/** Discord makes a picture smaller if it is much higher than wide, so one that would be higher leaves rows out. */
const HIGHEST = 400;

/** The step in which a preview's layout is made wider. */
const STEP = 6;

/** Whether a reply's picture has the shape of a preview, so that it needs none of its own. @param height in pixels */
export function isPreviewToo({ height }: { height: number }): boolean {
  // At the least height, sites that cut a picture to the shape of a preview cut only margins.
  return height >= PREVIEW_SIZE.height && height <= (PIXELS * PREVIEW_SIZE.height) / PREVIEW_SIZE.width;
}

/** The size of one picture: its width and height as it is laid out, and its width in pixels. */
export interface Frame {
  palette: Palette;
  width: number;
  height: number;
  pixels: number;
}

/**
 * The frame of a picture. A reply's is as high as its content; a preview has one shape, so it is laid out in the
 * narrowest width at which the content fits.
 * @param heightAt the height of the content in a width
 */
export function frameFor({ palette, shape }: Format, heightAt: (width: number) => number): Frame {
  if (shape === 'reply') {
    const height = 2 * Math.ceil(Math.min(HIGHEST, heightAt(NARROWEST)) / 2);
    return { palette, width: NARROWEST, height, pixels: PIXELS };
  }
  const ratio = PREVIEW_SIZE.height / PREVIEW_SIZE.width;
  let width = NARROWEST;
  while (width < WIDEST && heightAt(width) > width * ratio) width += STEP;
  return { palette, width, height: width * ratio, pixels: PREVIEW_SIZE.width };
}
