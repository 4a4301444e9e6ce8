const SVG = 'http://www.w3.org/2000/svg';

/** The arrow of a closed menu. */
export function chevron(): SVGElement {
  const line = drawn('path', { d: 'm5 9 7 7 7-7', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' });
  const drawing = drawn('svg', { viewBox: '0 0 24 24', width: '20', height: '20', 'aria-hidden': 'true' });
  drawing.append(line);
  return drawing;
}

function drawn(tag: 'path' | 'svg', attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
