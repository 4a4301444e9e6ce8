/** Labels that would overlap. They are stacked around the mean of the places they want. */
interface Block {
  /** The sum of the places its labels want, each less the height of the labels above it. */
  sum: number;
  size: number;
}

/**
 * Moves labels as little as possible so that they are at least a step apart and between `top` and `bottom`.
 * @param wanted where each label would ideally be, in ascending order
 */
export function spreadLabels(
  wanted: readonly number[],
  step: number,
  { top, bottom }: { top: number; bottom: number },
): number[] {
  const blocks: Block[] = [];
  for (const [index, height] of wanted.entries()) {
    let block = { sum: height - index * step, size: 1 };
    for (let above = blocks.at(-1); above && placeOf(above) > placeOf(block); above = blocks.at(-1)) {
      blocks.pop();
      block = { sum: above.sum + block.sum, size: above.size + block.size };
    }
    blocks.push(block);
  }
  const lowest = bottom - (wanted.length - 1) * step;
  const places = blocks.flatMap((block) => Array<number>(block.size).fill(placeOf(block)));
  return places.map((place, index) => Math.max(top, Math.min(lowest, place)) + index * step);
}

function placeOf({ sum, size }: Block): number {
  return sum / size;
}
