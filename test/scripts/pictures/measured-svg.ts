/** Finds and measures the parts of a picture's SVG. */
import { figureWidth } from '../../../scripts/pictures/text.tsx';
import { type FontStyle, widthOf } from '../../../scripts/pictures/typeface.ts';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface TextBox extends Box {
  text: string;
  size: number;
}

export interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** Inter's ascenders and descenders, relative to its size. */
const ASCENT = 0.76;
const DESCENT = 0.22;

/** The width and height in which a picture is laid out. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Every text and its bounding box. */
export function textsIn(svg: string): TextBox[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)]
    .map(([, attributes = '', content = '']) => boxOf(attributes, unescaped(content)))
    .filter(({ text }) => text !== '');
}

/** The words in a picture. */
export function wordsIn(svg: string): string[] {
  return textsIn(svg).map(({ text }) => text);
}

/** Every disc, including those in a legend. */
export function discsIn(svg: string): Circle[] {
  return [...svg.matchAll(/<circle class="disc" ([^>]*)>/g)].map(([, attributes = '']) => ({
    x: Number(attribute(attributes, 'cx')),
    y: Number(attribute(attributes, 'cy')),
    radius: Number(attribute(attributes, 'r')),
  }));
}

/** The discs that are seats. */
export function seatsIn(svg: string): Circle[] {
  return discsIn(svg.replace(/<g class="legend">.*?<\/g>/g, ''));
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function touches({ x, y, radius }: Circle, box: Box): boolean {
  const nearest = {
    x: Math.min(Math.max(x, box.left), box.right),
    y: Math.min(Math.max(y, box.top), box.bottom),
  };
  return Math.hypot(x - nearest.x, y - nearest.y) < radius;
}

function boxOf(attributes: string, text: string): TextBox {
  const style: FontStyle = {
    size: Number(attribute(attributes, 'font-size')),
    weight: attribute(attributes, 'font-weight') === '600' ? 600 : 400,
  };
  const [x = 0, ...placed] = attribute(attributes, 'x').split(' ').map(Number);
  const width = placed.length > 0 ? figureWidth(text, style) : widthOf(text, style);
  const before = { start: 0, middle: 0.5, end: 1 }[attribute(attributes, 'text-anchor')] ?? 0;
  const y = Number(attribute(attributes, 'y'));
  const left = x - before * width;
  return {
    text,
    size: style.size,
    left,
    right: left + width,
    top: y - ASCENT * style.size,
    bottom: y + DESCENT * style.size,
  };
}

export function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
