// The columns of a file that could ask a question: those that nobody needs first, and among them the likeliest.

import { filesOf } from "../crosswalk";
import type { Loaded } from "../desk";
import type { AnswerCount, Columns, Question, Study } from "../types";
import { askedIn, columnName, columnsOf, unusedIn } from "./asked";
import { likeness } from "./finding";

export interface Candidate {
  key: string;
  columns: Columns;
  text: string;
  /** Its name in the file; empty where that is its text. */
  code: string;
  /** Null where it is not known. */
  agree: string[] | null;
  answers: AnswerCount[];
  /** What becomes of the question that it asks now. */
  note: string;
}

export function candidates(study: Study, files: Loaded[], question: Question, file: string): Candidate[] {
  const several = isSeveral(question, files, study);
  const elsewhere = study.questions.flatMap((each): (Candidate & { alone: boolean })[] => {
    const columns = each.columns[file];
    if (each.id === question.id || columns === undefined) return [];
    const alone = Object.keys(each.columns).length === 1;
    if (isSeveral(each, files, study) !== several) return [];
    const now = each.text ?? each.id;
    const there = found(files, file, columns, now);
    return [{ ...there, note: alone ? "" : there.text === now ? "paired elsewhere" : `paired as “${now}”`, alone }];
  });
  const unused = unusedIn(files, study)
    .filter((each) => each.file === file && (each.asked.options !== null) === several)
    .map(({ asked }) => found(files, file, columnsOf(asked), asked.text));
  const text = [question.text ?? "", ...filesOf(study, question).map((each) => askedIn(files, each, question.columns[each])?.text ?? "")].join(" ");
  const likely = (list: Candidate[]): Candidate[] =>
    list.map((each) => ({ each, by: likeness(each.text, text) })).sort((one, other) => other.by - one.by).map(({ each }) => each);
  return [...likely(elsewhere.filter((each) => each.alone)), ...likely(unused), ...likely(elsewhere.filter((each) => !each.alone))];
}

function found(files: Loaded[], file: string, columns: Columns, otherwise: string): Candidate {
  const asked = askedIn(files, file, columns);
  const text = asked?.text || otherwise;
  const answers = asked?.answers.filter(({ label }) => !asked.missing.includes(label)) ?? [];
  const levels = new Set(answers.map(({ label }) => label));
  const unseen = (asked?.scale ?? []).filter((label) => !levels.has(label)).map((label) => ({ label, n: 0 }));
  return {
    key: JSON.stringify(columns),
    columns,
    text,
    code: columnName(columns, text),
    agree: asked?.agree ?? null,
    answers: [...answers, ...unseen],
    note: "",
  };
}

/** Several options may be chosen, each of which is compared by itself. */
function isSeveral(question: Question, files: Loaded[], study: Study): boolean {
  if (question.options !== undefined) return true;
  const [first] = filesOf(study, question);
  return first !== undefined && Boolean(askedIn(files, first, question.columns[first])?.options);
}

/** The list, narrowed to what holds all words of a search. */
export function narrowed(list: Candidate[], search: string): Candidate[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter(({ text, key }) => words.every((word) => `${text} ${key}`.toLowerCase().includes(word)));
}
