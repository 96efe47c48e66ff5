// Which columns ask the same question: what a person says of the pairs that were proposed.

import { isHidden, measureIn, withoutFile, withQuestion, type Question } from "./study";
import type { Columns, Measure, Study } from "./types";

/** What a file asks in the columns that are to be paired. */
export interface Pick {
  file: string;
  columns: Columns;
  /** The answers that count as agreeing there; null where that is not known. */
  agree: string[] | null;
}

/** Says that the columns of a question do ask the same. */
export function withConfirmed(study: Study, question: string): Study {
  return withQuestion(study, question, confirmed);
}

/** Whether a pair may be confirmed among many. One of opposite wordings may not: to turn a scale round is a decision of its own. */
export function isSure(question: Question, confidence: number): boolean {
  return isUnconfirmed(question) && !isUncertain(question, confidence);
}

/** Says so of every pair that is at least so sure. */
export function withAllConfirmed(study: Study, confidence: number): Study {
  const sure = (each: Question): boolean => !isHidden(each) && isSure(each, confidence);
  return { ...study, questions: study.questions.map((each) => (sure(each) ? confirmed(each) : each)) };
}

function confirmed(question: Question): Question {
  return question.pairing ? { ...question, pairing: { ...question.pairing, confirmed: true } } : question;
}

/** The files word it differently, and nobody has said yet that they mean the same. */
export function isUnconfirmed({ pairing }: Question): boolean {
  return pairing !== undefined && !pairing.confirmed && (pairing.confidence < 1 || (pairing.reversed ?? []).length > 0);
}

/** The same, and less sure than `bar`, or of opposite wordings: a person should look at it. */
export function isUncertain(question: Question, bar: number): boolean {
  const { pairing } = question;
  return isUnconfirmed(question) && ((pairing?.confidence ?? 0) < bar || (pairing?.reversed ?? []).length > 0);
}

/**
 * Says that a file's columns ask this question. Where they asked another one they do so no longer; the column that the
 * file had here before becomes a question of its own.
 */
export function withPaired(study: Study, question: string, pick: Pick): Study {
  const target = study.questions.find((each) => each.id === question);
  if (!target) return study;
  const apart = pick.file in target.columns ? withSplitOff(study, question, pick.file) : study;
  const questions = apart.questions.flatMap((each) => {
    if (each.id === question) return [joined(withoutRefusal(each, pick.file, pick.columns), pick)];
    return asks(each, pick.file, pick.columns) ? withoutFile(each, pick.file) : [each];
  });
  return { ...apart, questions };
}

/** Nothing of the question that another file made is valid for both, but what agrees, which is kept file by file. */
function joined(question: Question, { file, columns, agree }: Pick): Question {
  const { pairing: _, scale: __, options: ___, separator: ____, perhaps: _____, measure, ...stays } = question;
  const all = { ...stays, columns: { ...question.columns, [file]: columns } };
  if (!measure || measure.kind !== "share") return { ...all, ...(measure ? { measure: { kind: measure.kind } } : {}) };
  // Of a set of options, a tick agrees.
  if (measure.agree === undefined || agree === null) return all;
  const now = measure.agree;
  const byFile = Array.isArray(now) ? Object.fromEntries(Object.keys(question.columns).map((each) => [each, now])) : now;
  const same = Object.values(byFile).every((answers) => sameAnswers(answers, agree));
  return { ...all, measure: { kind: "share", agree: same ? agree : { ...byFile, [file]: agree } } };
}

/** Takes a file's columns out of a question; they become one of their own, right behind it. */
export function withSplitOff(study: Study, question: string, file: string): Study {
  const place = study.questions.findIndex((each) => each.id === question);
  const from = study.questions[place];
  const columns = from?.columns[file];
  if (!from || columns === undefined || Object.keys(from.columns).length < 2) return study;
  const agree = from.pairing?.reversed?.includes(file) ? [] : agreeIn(from, file);
  const measure: { measure?: Measure } = agree.length > 0 ? { measure: { kind: "share", agree } } : {};
  const apart: Question = { id: freeId(question, idsOf(study)), columns: { [file]: columns }, ...measure };
  const parts = strangers([...withoutFile(from, file).map((left) => asItself(from, left)), apart]);
  return { ...study, questions: [...study.questions.slice(0, place), ...parts, ...study.questions.slice(place + 1)] };
}

/** What is left of a question: where all of it was turned round for a wording that is gone, it is asked in its own words again. */
function asItself(from: Question, left: Question): Question {
  const turned = from.pairing?.reversed ?? [];
  const files = Object.keys(left.columns);
  if (files.length === 0 || !files.every((file) => turned.includes(file))) return left;
  const { text: _text, measure: _measure, polarity: _polarity, pairing, ...stays } = left;
  return { ...stays, ...(pairing ? { pairing: { ...pairing, reversed: [] } } : {}) };
}

/** These ask different things, as a person said: none of them is to be paired with a column of another again. */
function strangers(questions: Question[]): Question[] {
  return questions.map((each) => {
    const others = questions.filter((other) => other !== each);
    const refused = others.flatMap(({ columns }) => Object.entries(columns));
    return refused.reduce((now, [file, columns]) => withRefusal(now, file, columns), each);
  });
}

function withRefusal(question: Question, file: string, columns: Columns): Question {
  const names = new Set([...(question.not_columns?.[file] ?? []), ...[columns].flat()]);
  return { ...question, not_columns: { ...question.not_columns, [file]: [...names] } };
}

/** Takes back that a file's columns do not ask this. */
function withoutRefusal(question: Question, file: string, columns: Columns): Question {
  const { not_columns: all, ...rest } = question;
  const { [file]: names, ...others } = all ?? {};
  if (!names) return question;
  const left = names.filter((name) => ![columns].flat().includes(name));
  const said = left.length > 0 ? { ...others, [file]: left } : others;
  return Object.keys(said).length > 0 ? { ...rest, not_columns: said } : rest;
}

/** Makes a question of columns that asked none. */
export function withNewQuestion(study: Study, id: string, { file, columns, agree }: Pick): Study {
  const measure: { measure?: Measure } = agree === null ? {} : { measure: { kind: "share", agree } };
  return { ...study, questions: [...study.questions, { id: freeId(id, idsOf(study), 1), columns: { [file]: columns }, ...measure }] };
}

function asks(question: Question, file: string, columns: Columns): boolean {
  const own = [question.columns[file] ?? []].flat();
  return own.some((column) => [columns].flat().includes(column));
}

/** Moves a question before or behind its neighbours. */
export function withMoved(study: Study, question: string, by: number): Study {
  const from = study.questions.findIndex((each) => each.id === question);
  const moved = study.questions[from];
  const to = Math.min(Math.max(from + by, 0), study.questions.length - 1);
  if (!moved || to === from) return study;
  const rest = study.questions.filter((each) => each !== moved);
  return { ...study, questions: [...rest.slice(0, to), moved, ...rest.slice(to)] };
}

/** Moves a question to right before another one, or right behind it. */
export function withPlaced(study: Study, question: string, beside: string, behind: boolean): Study {
  const moved = study.questions.find((each) => each.id === question);
  const rest = study.questions.filter((each) => each !== moved);
  const place = rest.findIndex((each) => each.id === beside);
  if (!moved || place < 0) return study;
  const to = behind ? place + 1 : place;
  return { ...study, questions: [...rest.slice(0, to), moved, ...rest.slice(to)] };
}

/** Says that two questions are one: the files that ask only the other ask it too, as a person decided. */
export function withMerged(study: Study, question: string, other: string, pair = withPaired): Study {
  const joins = study.questions.find((each) => each.id === other);
  const stays = study.questions.find((each) => each.id === question);
  if (!joins || !stays) return study;
  const files = filesOf(study, joins).filter((file) => !(file in stays.columns));
  const merged = files.reduce(
    (now, file) => pair(now, question, { file, columns: joins.columns[file] ?? [], agree: joins.measure?.agree === undefined ? null : agreeIn(joins, file) }),
    study,
  );
  return withoutSuggestion(merged, question, other);
}

/** Says that two questions are not one, though they were thought to be perhaps. */
export function withRefused(study: Study, question: string, other: string): Study {
  const pair = study.questions.filter(({ id }) => id === question || id === other);
  const apart = strangers(pair);
  const questions = study.questions.map((each) => apart[pair.indexOf(each)] ?? each);
  return withoutSuggestion({ ...study, questions }, question, other);
}

function withoutSuggestion(study: Study, question: string, other: string): Study {
  const pair = [question, other];
  const questions = study.questions.map((each): Question => {
    if (!each.perhaps || !pair.includes(each.id)) return each;
    const { perhaps: before, ...rest } = each;
    const perhaps = before.filter((suggestion) => !pair.includes(suggestion.question));
    return perhaps.length > 0 ? { ...rest, perhaps } : rest;
  });
  return { ...study, questions };
}

/** Says that a file words a question as the opposite, or no longer: `agree` are the answers that count as agreeing there. */
export function withReversed(study: Study, question: string, file: string, reversed: boolean, agree: string[]): Study {
  return withQuestion(study, question, (each) => {
    const now = each.measure?.agree;
    const byFile = Array.isArray(now) || now === undefined ? Object.fromEntries(filesOf(study, each).map((name) => [name, now ?? []])) : now;
    const others = (each.pairing?.reversed ?? []).filter((name) => name !== file);
    const pairing = { confidence: 1, reason: "", ...each.pairing, reversed: reversed ? [...others, file] : others, confirmed: true };
    return { ...each, pairing, measure: { kind: "share", ...each.measure, agree: { ...byFile, [file]: agree } } };
  });
}

/**
 * Says that the columns of a question do not ask the same: those of the first file that is not worded as the opposite,
 * and all worded as they are, keep the question, and each other wording becomes one of its own. What of those was inferred for the pair, such as a
 * scale turned round, is inferred anew. `wording` tells what a file's column asks.
 */
export function withTakenApart(study: Study, question: string, wording: (file: string) => string): Study {
  const place = study.questions.findIndex((each) => each.id === question);
  const paired = study.questions[place];
  if (!paired) return study;
  const turned = (file: string): boolean => paired.pairing?.reversed?.includes(file) ?? false;
  const all = filesOf(study, paired);
  const files = [...all.filter((file) => !turned(file)), ...all.filter(turned)];
  const wordings = [...new Set(files.map(wording))];
  const one = wordings.length < 2;
  // Worded alike and yet not the same: then nothing but the file tells them apart.
  const parts = one ? files.map((file) => [file]) : wordings.map((said) => files.filter((file) => wording(file) === said));
  const [kept = [], ...others] = parts;
  const taken = idsOf(study);
  const columnsOf = (part: string[]): Question["columns"] => Object.fromEntries(part.map((file) => [file, paired.columns[file] ?? []]));
  const { pairing: _, ...stays } = paired;
  const first: Question = { ...stays, columns: columnsOf(kept), ...(paired.measure ? { measure: measureIn(paired.measure, kept) } : {}) };
  const apart = others.map((part): Question => ({ id: freeId(question, taken), columns: columnsOf(part) }));
  return { ...study, questions: [...study.questions.slice(0, place), ...strangers([first, ...apart]), ...study.questions.slice(place + 1)] };
}

/** The answers that count as agreeing in a file. */
export function agreeIn({ measure }: Question, file: string): string[] {
  const agree = measure?.agree ?? [];
  return Array.isArray(agree) ? agree : (agree[file] ?? []);
}

/** The files that ask a question, in the order of the study. */
export function filesOf(study: Study, { columns }: Question): string[] {
  const known = study.sources.map(({ file }) => file).filter((file) => file in columns);
  return [...known, ...Object.keys(columns).filter((file) => !known.includes(file))];
}

function idsOf(study: Study): Set<string> {
  return new Set(study.questions.map((each) => each.id));
}

function sameAnswers(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((answer) => other.includes(answer));
}

/** `id` with the first number behind it, from `first`, that makes it new; it is taken then. 1 stands for no number. */
function freeId(id: string, taken: Set<string>, first = 2): string {
  for (let number = first; ; number++) {
    const free = number === 1 ? id : `${id}_${number}`;
    if (taken.has(free)) continue;
    taken.add(free);
    return free;
  }
}
