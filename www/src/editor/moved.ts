// What moved or vanished since a study was written: a line each, which leads to its row, until the list is closed.

import { html, nothing, type TemplateResult } from "lit";
import { plural } from "../format";
import { withOthersInferred } from "../study";
import type { Notice, Question } from "../types";
import type { Editing } from "./editing";
import { row } from "./selectors";

export function moved(editing: Editing): TemplateResult | typeof nothing {
  const { desk } = editing.page;
  const { notices, since } = desk.decisions.moved;
  if (notices.length === 0) return nothing;
  const close = (): void => {
    desk.closeMoved();
    editing.moveTo('[role="tab"][aria-selected="true"]');
  };
  return html`<details class="rematched" open>
    <summary>What changed ${since}</summary>
    <ul>
      ${notices.map((notice) => html`<li>${line(editing, notice)}</li>`)}
    </ul>
    <button class="link" @click=${close}>Close the list</button>
  </details>`;
}

function line(editing: Editing, notice: Notice): TemplateResult | string {
  const { code, source, count: n, text } = notice;
  const of = (words: string): TemplateResult => html`<b>${source}</b>: ${words}`;
  switch (code) {
    case "rematched_column":
      return html`${of(`${plural(n, "column")} under another name or in other words:`)} ${changed(editing, notice)}`;
    case "vanished_column":
      return of(`${plural(n, "column")} not found: ${named(text).join("; ")}`);
    case "new_column":
      return html`${of(`${plural(n, "new question")}.`)} ${propose(editing)}`;
    default:
      return html`${text.replace(/ To add .*$/, "")}${code === "file_matched" ? html` ${propose(editing)}` : nothing}`;
  }
}

/** The names that a notice quotes. */
function named(text: string): string[] {
  return [...text.matchAll(/"([^"]+)"/g)].flatMap(([, name = ""]) => (name === "" ? [] : [name]));
}

/** Each column that is another now, leading to its row; without a row, its name. */
function changed(editing: Editing, { source, text }: Notice): (TemplateResult | string)[] {
  const now = [...text.matchAll(/" is now "([^"]+)"/g)].map(([, name = ""]) => name);
  return now.map((name, at) => {
    const asked = editing.study?.questions.find((each) => source !== null && isIn(each, source, name));
    const end = at < now.length - 1 ? "; " : "";
    return asked ? html`<button class="link" @click=${() => show(editing, asked.id)}>${name}</button>${end}` : `${name}${end}`;
  });
}

/** Long names are shortened in a notice. */
function isIn({ columns }: Question, file: string, name: string): boolean {
  const begins = name.endsWith("…") ? name.slice(0, -1).trimEnd() : undefined;
  return [columns[file] ?? []].flat().some((column) => (begins === undefined ? column === name : column.startsWith(begins)));
}

function show(editing: Editing, question: string): void {
  editing.set({ section: "questions", filter: "all", search: "", opened: question, drawn: Infinity });
  editing.moveTo(row(question));
}

/** A study that lists its questions leaves all else alone, until somebody says so. */
function propose(editing: Editing): TemplateResult | typeof nothing {
  if (editing.study?.other_questions === "infer") return nothing;
  const infer = (): void => void editing.edit("left-over", withOthersInferred);
  return html`<button class="link" @click=${infer}>Also propose the other columns</button>`;
}
