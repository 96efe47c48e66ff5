// Reports as the bytes of their JSON: so they cross from the worker in no time, and so the charts take them.

import type { Report } from "./types";

const written = new WeakMap<Report, Uint8Array>();

/** The report that the bytes are. */
export function reportOf(bytes: Uint8Array): Report {
  const report = JSON.parse(new TextDecoder().decode(bytes)) as Report;
  written.set(report, bytes);
  return report;
}

/** A report's bytes: those that it came in, or, of one that was made elsewhere, written anew. */
export function bytesOf(report: Report): Uint8Array {
  return written.get(report) ?? new TextEncoder().encode(JSON.stringify(report));
}
