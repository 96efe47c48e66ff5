// Which rows of the crosswalk are shown: by what is still to be done, and by words.

import { isUncertain } from "../crosswalk";
import type { Loaded } from "../desk";
import { isHidden } from "../study";
import type { Question, Study } from "../types";
import type { Filter } from "./editing";
import { wordingIn } from "./asked";

/** Each filter with its name, and what it lets through. */
export const FILTERS: readonly (readonly [filter: Filter, name: string])[] = [
  ["all", "All"],
  ["unpaired", "Unpaired"],
  ["uncertain", "Uncertain"],
  ["changed", "Changed"],
  ["hidden", "Hidden"],
];

/** The rows by filter. `baseline` is the study before anybody changed it; pairs less sure than `bar` are uncertain. */
export function filtered(study: Study, files: Loaded[], baseline: Study | undefined, bar: number): Record<Filter, Question[]> {
  const before = baseline ? written(baseline) : undefined;
  const several = files.length > 1;
  return {
    all: study.questions,
    unpaired: study.questions.filter((each) => several && !isHidden(each) && Object.keys(each.columns).length === 1),
    uncertain: study.questions.filter((each) => !isHidden(each) && isUncertain(each, bar)),
    changed: before ? study.questions.filter((each) => before.get(each.id) !== JSON.stringify(each)) : [],
    hidden: study.questions.filter(isHidden),
  };
}

const texts = new WeakMap<Study, Map<string, string>>();

function written(study: Study): Map<string, string> {
  const known = texts.get(study);
  if (known) return known;
  const all = new Map(study.questions.map((each) => [each.id, JSON.stringify(each)]));
  texts.set(study, all);
  return all;
}

/** The rows in which all of these words stand: in the question, as a file words it, or as a file names its column. */
export function searched(questions: Question[], files: Loaded[], search: string): Question[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return questions;
  return questions.filter((each) => {
    const said = Object.entries(each.columns).flatMap(([file, columns]) => [wordingIn(files, each, file), ...[columns].flat()]);
    const text = [each.text ?? each.id, each.theme ?? "", each.touchpoint ?? "", each.channel ?? "", ...said].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** How much two wordings have in common, from 0 to 1: only to put the likely ones first. */
export function likeness(one: string, other: string): number {
  const [a, b] = [stems(one), stems(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / Math.sqrt(a.size * b.size);
}

function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 6)));
}
