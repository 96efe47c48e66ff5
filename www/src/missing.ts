// A study names a file that is not there: which one it is, and the study without it.

import { withoutFile } from "./study";
import type { Failure, Study } from "./types";

/**
 * What is missing while a study is still being made. Where there is no report yet, a decision that leads no further
 * than this stays all the same: the next one may.
 */
export const STILL_MISSING: readonly string[] = ["no_groups", "no_common_question"];

/** The file that `failure` says is missing; undefined where it says something else. */
export function missingFile(failure: Failure | undefined, study: Study | undefined, files: string[]): string | undefined {
  const place = failure?.code === "study" ? /^sources\[(\d+)\]\.file:/.exec(failure.message)?.[1] : undefined;
  const file = place === undefined ? undefined : study?.sources[Number(place)]?.file;
  return file !== undefined && !files.includes(file) ? file : undefined;
}

/** Whether a study that was opened lacks one of its files while others are there: then that one is asked for. */
export function isAskable(failure: Failure, study: Study, files: string[]): boolean {
  return missingFile(failure, study, files) !== undefined && study.sources.some(({ file }) => files.includes(file));
}

/** The study without a file: its questions as the others ask them, and the groups that still are somebody's. */
export function withoutSource(study: Study, file: string): Study {
  const sources = study.sources.filter((source) => source.file !== file);
  const named = new Set(sources.map(({ group }) => group));
  // A column, or a file of figures, names groups of its own.
  const all = sources.some(({ group }) => typeof group !== "string");
  const groups = study.groups.filter(({ name }) => all || named.has(name));
  const still = new Set(groups.map(({ name }) => name));
  return {
    ...study,
    sources,
    groups,
    questions: study.questions.flatMap((each) => (file in each.columns ? withoutFile(each, file) : [each])),
    comparisons: study.comparisons.filter(({ a, b }) => still.has(a) && still.has(b)),
  };
}
