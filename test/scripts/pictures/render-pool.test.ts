import { expect, it } from 'vitest';
import { renderPng } from '../../../scripts/pictures/render-png.ts';
import { renderedInPool } from '../../../scripts/pictures/render-pool.ts';

function square(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="${colour}"/></svg>`;
}

it('The threads render as many pictures at once as asked, each as one thread alone would', async () => {
  const svgs = Array.from({ length: 40 }, (_, index) => square(`#${(index * 5000).toString(16).padStart(6, '0')}`));
  const rendered = await Promise.all(svgs.map(renderedInPool));
  expect(rendered.map(({ bytes }) => Buffer.from(bytes))).toEqual(svgs.map((svg) => Buffer.from(renderPng(svg).bytes)));
});

it('A picture that cannot be rendered does not stop the others', async () => {
  const [before, broken, after] = [
    renderedInPool(square('#e4003b')),
    renderedInPool('<svg'),
    renderedInPool(square('#0087dc')),
  ];
  await expect(broken).rejects.toThrow('SVG');
  expect([await before, await after].map(({ width }) => width)).toEqual([8, 8]);
});
