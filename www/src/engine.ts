// The wasm modules: their bytes out of the page, and an instance of one on this thread.

import init, * as glue from "virtual:engine";
import initReaders, * as readersGlue from "virtual:readers";
import type { Charts, Hasher, ReadOptions, Session, Study } from "./types";

/** What an instance offers. */
export interface Engine {
  Session: new () => Session;
  Hasher: new () => Hasher;
  /** Of the bytes of a report's JSON. */
  Charts: new (report: Uint8Array) => Charts;
  /** Which of the files of these names are to be read together: lists of places. */
  bundles(names: string[]): number[][];
  /** How each of the files of these names is to be read, by this study. */
  readings(study: Study, names: string[]): ReadOptions[];
}

/** An instance out of the wasm's bytes. On one thread there is one; later calls return it. */
export async function instantiate(wasm: Uint8Array): Promise<Engine> {
  await init({ module_or_path: wasm });
  return glue as unknown as Engine;
}

/** What an instance of the module offers that reads every kind of file. */
export interface Readers {
  Bundle: new () => Bundle;
}

/** Files that are read together; {@link Session.adopt} takes what they become. */
interface Bundle {
  add(file: string, bytes: Uint8Array): void;
  read(options: ReadOptions | undefined): Uint8Array;
}

/** An instance of the module that reads every kind of file. */
export async function instantiateReaders(wasm: Uint8Array): Promise<Readers> {
  await initReaders({ module_or_path: wasm });
  return readersGlue as unknown as Readers;
}

/** The bytes that the build packed as base64 of a raw deflate stream. */
export async function inflate(base64: string): Promise<Uint8Array> {
  const text = atob(base64);
  const packed = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) packed[i] = text.charCodeAt(i);
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
