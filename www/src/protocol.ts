// The messages between the page and its workers. Every request has one reply; progress may come in between.

import type { Comments, Failure, Inspection, Progress, ReadOptions, Study } from "./types";

/** What each request carries, and what its reply carries. */
export interface Calls {
  /** The first message: which module this worker runs, and its bytes. */
  start: { input: Start; output: null };
  /** Makes a report of no consequence, so that the first real one finds everything compiled. */
  rehearse: { input: Record<string, never>; output: Uint8Array };
  /** Reads a file into the session; its SHA-256 is null where it is not to be hashed here. Gives its slices to `hash`. */
  read: {
    input: { file: string; blob: Blob; options: ReadOptions | undefined; hashed: boolean; slices?: MessagePort | undefined };
    output: { sha256: string | null };
  };
  /** Reads files together, in a worker that runs the readers; the output is for `adopt`. */
  readWhole: { input: { files: Given[]; options: ReadOptions | undefined }; output: Uint8Array };
  /** Which of the files of these names are to be read together: lists of places. */
  bundles: { input: { names: string[] }; output: number[][] };
  /** How each of the files of these names is to be read, by this study; an empty object where it says nothing. */
  readings: { input: { study: Study; names: string[] }; output: ReadOptions[] };
  /** Keeps what the readers read: one file, or those of an archive. */
  adopt: { input: { sources: Uint8Array }; output: Inspection[] };
  /** Keeps the file that was read. */
  finish: { input: { sha256: string }; output: Inspection };
  /** Forgets the file that was read. */
  abandon: { input: Record<string, never>; output: null };
  /** Stops the reading or hashing that the request `target` began; its reply is then the failure `cancelled`. */
  cancel: { input: { target: number }; output: null };
  /** SHA-256 of the slices that `read` gives, in another worker. */
  hash: { input: { slices: MessagePort }; output: string };
  remove: { input: { file: string }; output: null };
  /** The report as the bytes of its JSON. */
  analyse: { input: { study: Study | undefined }; output: Uint8Array };
  /** What was written about a question, `most` comments of each group. */
  comments: { input: { question: string; most: number }; output: Comments[] };
  export: { input: { format: string }; output: Uint8Array };
}

/** A file as it was given. */
export interface Given {
  name: string;
  blob: Blob;
}

/** What a worker runs: the engine, or the module that reads every kind of file. */
export interface Start {
  module: "engine" | "readers";
  wasm: Uint8Array;
}

export type CallName = keyof Calls;

/** A request, with an id that its reply repeats. */
export type Request = { [K in CallName]: { id: number; call: K; input: Calls[K]["input"] } }[CallName];

/** What a worker sends. */
export type Reply =
  | { id: number; kind: "done"; output: unknown }
  | { id: number; kind: "failed"; failure: Failure }
  | { id: number; kind: "progress"; progress: Progress }
  /** New network requests in the worker's own record; there should be none, ever. */
  | { id: 0; kind: "requests"; count: number };

/** Files below this are hashed by the worker that reads them, larger ones by a second worker meanwhile. */
export const HASH_APART_FROM = 8 * 1024 * 1024;
