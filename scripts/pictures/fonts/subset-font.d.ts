/** The part of `subset-font` that is used here; the package brings no types. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'sfnt';
    preserveNameIds: readonly number[];
    keepFeatures: readonly string[];
    noHinting: boolean;
  }
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
