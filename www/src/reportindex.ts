// A report's figures by what they are of, for those who look up one after the other: made once a report.

import type { Cell, Gap, Report, ShareChange } from "./types";

interface Index {
  cells: Map<string, Cell>;
  moves: Map<string, ShareChange>;
  /** What is compared, by question. */
  measures: Map<string, Gap["measure"]>;
  /** The texts of the questions that have one. */
  texts: Map<string, string>;
}

type CellKey = Pick<Cell, "question" | "group" | "wave" | "segment" | "segment_value">;
type MoveKey = Pick<ShareChange, "question" | "group" | "from" | "to" | "segment" | "segment_value">;

export function cellKey({ question, group, wave, segment, segment_value }: CellKey): string {
  return JSON.stringify([question, group, wave, segment, segment_value]);
}

export function moveKey({ question, group, from, to, segment, segment_value }: MoveKey): string {
  return JSON.stringify([question, group, from, to, segment, segment_value]);
}

const indexes = new WeakMap<Report, Index>();

export function indexOf(report: Report): Index {
  const known = indexes.get(report);
  if (known) return known;
  const index: Index = {
    cells: byKey(report.cells, cellKey, (cell) => cell),
    moves: byKey(report.share_changes, moveKey, (move) => move),
    measures: byKey(report.gaps, ({ question }) => question, ({ measure }) => measure),
    texts: byKey(
      report.study.questions.filter(({ text }) => text),
      ({ id }) => id,
      ({ text = "" }) => text,
    ),
  };
  indexes.set(report, index);
  return index;
}

/** The first of several of one key counts. */
function byKey<T, V>(all: readonly T[], key: (each: T) => string, value: (each: T) => V): Map<string, V> {
  const map = new Map<string, V>();
  for (const each of all) {
    const name = key(each);
    if (!map.has(name)) map.set(name, value(each));
  }
  return map;
}
