// What a person says of the columns of a file: what each is, where its scale ends, which of them ask one question.

import { type Question, withSource } from "./study";
import type { QuestionKind, SetSpec, Study } from "./types";

/** Says what columns are. Questions that lose a column keep the others; what becomes a question is inferred. */
export function withKind(study: Study, file: string, columns: string[], kind: QuestionKind): Study {
  const source = sourceOf(study, file);
  const kinds = { ...source?.kinds, ...Object.fromEntries(columns.map((column) => [column, kind])) };
  const ends = without(source?.ends ?? {}, columns);
  const told = withSource(study, file, { kinds, ends });
  const left = withoutColumns(told, file, columns);
  return kind === "text" || kind === "metadata" ? left : withRestInferred(left);
}

/** Says how far the scales of columns go, `1 to 7`; undefined: as recognised. */
export function withEnds(study: Study, file: string, columns: string[], ends: string | undefined): Study {
  const source = sourceOf(study, file);
  const others = without(source?.ends ?? {}, columns);
  // As recognised, they may be no question.
  if (ends === undefined) return withRestInferred(withoutColumns(withSource(study, file, { ends: others }), file, columns));
  const said = { ...others, ...Object.fromEntries(columns.map((column) => [column, ends])) };
  const told = withSource(study, file, { ends: said, kinds: without(source?.kinds ?? {}, columns) });
  // What agrees, and what numbers beyond the scale were, is inferred anew too.
  const open = ({ scale: _, missing: __, measure, ...stays }: Question): Question => ({ ...stays, ...(measure && measure.kind !== "share" ? { measure: { kind: measure.kind } } : {}) });
  const questions = told.questions.map((each) => (asks(each, file, columns) ? open(each) : each));
  const known = columns.every((column) => questions.some((each) => asks(each, file, [column])));
  return known ? { ...told, questions } : withRestInferred({ ...told, questions });
}

/** Joins columns to one question. */
export function withSet(study: Study, file: string, set: SetSpec): Study {
  const source = sourceOf(study, file);
  const sets = [...apart(source?.sets ?? [], set.columns), set];
  const told = withSource(study, file, { sets, kinds: without(source?.kinds ?? {}, set.columns), ends: without(source?.ends ?? {}, set.columns) });
  return withRestInferred(withoutColumns(told, file, set.columns));
}

/** Takes a set that a person made apart again. */
export function withoutSet(study: Study, file: string, set: SetSpec): Study {
  const told = withSource(study, file, { sets: apart(sourceOf(study, file)?.sets ?? [], set.columns) });
  return withRestInferred(withoutColumns(told, file, set.columns));
}

/** The sets without these columns; one of a single column is none. */
function apart(sets: SetSpec[], columns: string[]): SetSpec[] {
  const left = sets.map((set) => ({ ...set, columns: set.columns.filter((column) => !columns.includes(column)) }));
  return left.filter((set) => set.columns.length > 1);
}

/** What columns ask that no question names is inferred. */
function withRestInferred(study: Study): Study {
  return study.questions.length === 0 || study.other_questions ? study : { ...study, other_questions: "infer" };
}

function withoutColumns(study: Study, file: string, columns: string[]): Study {
  const questions = study.questions.flatMap((question) => {
    const now = question.columns[file];
    if (now === undefined || !asks(question, file, columns)) return [question];
    const left = [now].flat().filter((column) => !columns.includes(column));
    const { [file]: _, ...others } = question.columns;
    const asked = left.length > 0 ? { ...others, [file]: left } : others;
    return Object.keys(asked).length > 0 ? [optionsAnew({ ...question, columns: asked })] : [];
  });
  return { ...study, questions };
}

/** A question that lost options has those of the columns that are left. */
function optionsAnew(question: Question): Question {
  const { options: _, ...stays } = question;
  return Object.values(question.columns).some(Array.isArray) ? stays : question;
}

function asks({ columns: asked }: Question, file: string, columns: string[]): boolean {
  return [asked[file] ?? []].flat().some((column) => columns.includes(column));
}

function sourceOf(study: Study, file: string): Study["sources"][number] | undefined {
  return study.sources.find((source) => source.file === file);
}

function without<T>(said: Partial<Record<string, T>>, columns: string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(said).filter(([column]) => !columns.includes(column))) as Record<string, T>;
}
