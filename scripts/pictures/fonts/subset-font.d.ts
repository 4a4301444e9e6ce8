/** Types for the parts of `subset-font` that we use. The package has none. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'sfnt';
    preserveNameIds: readonly number[];
    keepFeatures: readonly string[];
    noHinting: boolean;
  }
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
