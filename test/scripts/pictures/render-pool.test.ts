import { expect, it } from 'vitest';
import { type Looks, renderPngs } from '../../../scripts/pictures/render-png.ts';
import { renderedInPool } from '../../../scripts/pictures/render-pool.ts';

function square(...colours: string[]): Looks {
  return colours.map(
    (colour) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="${colour}"/></svg>`,
  ) as [string, string];
}

it('The threads render as many pictures at once as asked, each as one thread alone would', async () => {
  const svgs = Array.from({ length: 40 }, (_, index) =>
    square(`#${(index * 5000).toString(16).padStart(6, '0')}`, '#ffffff'),
  );
  const rendered = await Promise.all(svgs.map(renderedInPool));
  expect(rendered).toEqual(svgs.map(renderPngs));
});

it('A picture that cannot be rendered does not stop the others', async () => {
  const [before, broken, after] = [
    renderedInPool(square('#e4003b')),
    renderedInPool(['<svg']),
    renderedInPool(square('#0087dc')),
  ];
  await expect(broken).rejects.toThrow('SVG');
  expect([await before, await after].map(([png]) => png?.width)).toEqual([8, 8]);
});
