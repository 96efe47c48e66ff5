// Which columns ask the same question: what a person says of the pairs that were proposed.

import { withQuestion, type Question } from "./study";
import type { Study } from "./types";

/** Says that the columns of a question do ask the same. */
export function withConfirmed(study: Study, question: string): Study {
  return withQuestion(study, question, (each) =>
    each.pairing ? { ...each, pairing: { ...each.pairing, confirmed: true } } : each,
  );
}

/**
 * Says that the columns of a question do not ask the same: those of the first file, and all worded as they are, keep
 * the question, and each other wording becomes one of its own. What of those was inferred for the pair, such as a
 * scale turned round, is inferred anew. `wording` tells what a file's column asks.
 */
export function withTakenApart(study: Study, question: string, wording: (file: string) => string): Study {
  const place = study.questions.findIndex((each) => each.id === question);
  const paired = study.questions[place];
  if (!paired) return study;
  const files = filesOf(study, paired);
  const wordings = [...new Set(files.map(wording))];
  const one = wordings.length < 2;
  // Worded alike and yet not the same: then nothing but the file tells them apart.
  const parts = one ? files.map((file) => [file]) : wordings.map((said) => files.filter((file) => wording(file) === said));
  const [kept = [], ...others] = parts;
  const taken = new Set(study.questions.map((each) => each.id));
  const columnsOf = (part: string[]): Question["columns"] => Object.fromEntries(part.map((file) => [file, paired.columns[file] ?? []]));
  const { pairing: _, ...stays } = paired;
  const first: Question = { ...stays, columns: columnsOf(kept), ...(paired.measure ? { measure: onlyFor(paired.measure, kept) } : {}) };
  const apart = others.map((part): Question => ({ id: freeId(question, taken), columns: columnsOf(part) }));
  return { ...study, questions: [...study.questions.slice(0, place), first, ...apart, ...study.questions.slice(place + 1)] };
}

/** The files that ask a question, in the order of the study. */
export function filesOf(study: Study, { columns }: Question): string[] {
  const known = study.sources.map(({ file }) => file).filter((file) => file in columns);
  return [...known, ...Object.keys(columns).filter((file) => !known.includes(file))];
}

/** The measure as it is for these files alone. */
function onlyFor(measure: NonNullable<Question["measure"]>, files: string[]): NonNullable<Question["measure"]> {
  const { agree } = measure;
  if (agree === undefined || Array.isArray(agree)) return measure;
  return { ...measure, agree: Object.fromEntries(Object.entries(agree).filter(([file]) => files.includes(file))) };
}

/** `id` with the first number behind it that makes it new; it is taken then. */
function freeId(id: string, taken: Set<string>): string {
  for (let number = 2; ; number++) {
    const free = `${id}_${number}`;
    if (taken.has(free)) continue;
    taken.add(free);
    return free;
  }
}
