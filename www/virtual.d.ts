// The modules that build.mjs makes: they stand in no file. `virtual:engine`, the glue that wasm-bindgen made, has
// its types from wasm-bindgen (see `paths` in tsconfig.json).

/** The engine's bytes: the optimised wasm, deflated (raw), in base64. Inflate with `DecompressionStream("deflate-raw")`. */
declare module "virtual:wasm" {
  const base64: string;
  export default base64;
}

/** The same of the module that reads every kind of file. */
declare module "virtual:readers-wasm" {
  const base64: string;
  export default base64;
}

/** The text of a classic script: src/worker.ts with all that it imports. Start it from a Blob. */
declare module "virtual:worker" {
  const source: string;
  export default source;
}

/** The built-in samples, in the order of samples/samples.json. */
declare module "virtual:samples" {
  export interface Sample {
    /** The first file's name without its ending; unique. */
    name: string;
    /** As it stands on the button. */
    title: string;
    /** Where the figures come from, in a sentence. Empty where nothing is said. */
    note: string;
    /** The files, as if they had been dropped. */
    files: { name: string; text: string }[];
    /** The first file's text. */
    text: string;
  }
  const samples: Sample[];
  export default samples;
}
