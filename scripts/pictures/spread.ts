/** Labels that would touch at the same place: they stand together about their common middle. */
interface Block {
  /** Of the places its labels want, each less the room of those above it. */
  sum: number;
  size: number;
}

/**
 * The heights of labels that would like to stand at these ones, in this order: moved as little as keeps them a step
 * apart and within a room that holds them all.
 */
export function spread(
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
