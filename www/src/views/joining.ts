// Columns that ask one question together, where that was not recognised: joined by naming the first and the last.

import { html, type LitElement, nothing, type TemplateResult } from "lit";
import { withoutSet, withSet } from "../filecolumns";
import { plural } from "../format";
import type { Page } from "../page";
import type { AnswerCount, Inspection, SetName, SetSpec, Study } from "../types";
import { standing } from "../typing";
import { refused } from "./refused";
import { shorten } from "./segments";

const KINDS: readonly (readonly [kind: SetName, label: string, told: string])[] = [
  ["ticks", "options that could be ticked", "options"],
  ["rank", "things put in order", "places in an order"],
  ["grid", "statements on one scale", "statements"],
];

/** What is chosen and not joined yet, by file. */
interface Draft {
  from: string;
  to: string;
  kind: SetName;
  ticked: string;
}
const drafts = new Map<string, Draft>();

export function joining(page: Page, inspection: Inspection, said: Study["sources"][number] | undefined): TemplateResult {
  const { file } = inspection;
  const sets = said?.sets ?? [];
  const id = `join-${file}`;
  return html`${sets.map((set) => entry(page, file, set))}
    <details class="join">
      <summary>Join columns to one question</summary>
      ${form(page, inspection, id)}
    </details>
    ${refused(page, id)}`;
}

/** A set that was joined. */
function entry(page: Page, file: string, set: SetSpec): TemplateResult {
  const { columns, kind, text } = set;
  const told = KINDS.find(([known]) => known === kind)?.[2] ?? "";
  const [first = ""] = columns;
  const id = `apart-${file}-${first}`;
  return html`<div class="field">
    <span>${shorten(text || `${first} to ${columns.at(-1) ?? ""}`)} <small>${plural(columns.length, "column")}, joined as ${told}</small></span>
    <button class="link" @click=${() => void page.desk.edit(id, (study) => withoutSet(study, file, set))}>Take apart</button>
    ${refused(page, id)}
  </div>`;
}

function form(page: Page, inspection: Inspection, id: string): TemplateResult {
  const { file, questions } = inspection;
  const columns = questions.flatMap((question) => question.columns.map((column, at) => ({ column, question, at })));
  const draft: Draft = drafts.get(file) ?? { from: columns[0]?.column ?? "", to: columns[1]?.column ?? "", kind: "ticks", ticked: "" };
  const keep = (event: Event, change: Partial<Draft>): void => {
    drafts.set(file, { ...draft, ...change });
    (event.target as HTMLElement).closest<LitElement>("gap-report-study")?.requestUpdate();
  };
  const place = (name: string): number => columns.findIndex(({ column }) => column === name);
  const chosen = columns.slice(place(draft.from), place(draft.to) + 1);
  const name = ({ column, question }: (typeof columns)[number]): string => (question.columns.length > 1 ? column : question.text && question.text !== column ? `${column}: ${question.text}` : column);
  const choose = (which: "from" | "to", label: string): TemplateResult => html`<div class="field">
    <label for="${id}-${which}">${label}</label>
    <select id="${id}-${which}" @change=${(event: Event) => keep(event, { [which]: (event.target as HTMLSelectElement).value })}>
      ${columns.map((each) => html`<option value=${each.column} .selected=${standing(each.column === draft[which])}>${shorten(name(each))}</option>`)}
    </select>
  </div>`;
  // Of a set that the file knows, the answers are its options, not what stands in the cells.
  const answers = given(chosen.flatMap(({ question }) => (question.options === null ? question.answers : [])));
  const join = (): void => {
    const set: SetSpec = {
      columns: chosen.map(({ column }) => column),
      kind: draft.kind,
      ...(draft.kind === "ticks" && answers.includes(draft.ticked) ? { ticked: [draft.ticked] } : {}),
    };
    void page.desk.edit(id, (study) => withSet(study, file, set)).then((taken) => taken && drafts.delete(file));
  };
  return html`${choose("from", "From the column")} ${choose("to", "to the column")}
    <div class="field">
      <label for="${id}-kind">They are</label>
      <select id="${id}-kind" @change=${(event: Event) => keep(event, { kind: (event.target as HTMLSelectElement).value as SetName })}>
        ${KINDS.map(([kind, label]) => html`<option value=${kind} .selected=${standing(kind === draft.kind)}>${label}</option>`)}
      </select>
    </div>
    ${draft.kind === "ticks" && answers.length > 0
      ? html`<div class="field">
          <label for="${id}-ticked">Ticked is written as</label>
          <select id="${id}-ticked" @change=${(event: Event) => keep(event, { ticked: (event.target as HTMLSelectElement).value })}>
            <option value="" .selected=${standing(!answers.includes(draft.ticked))}>as recognised</option>
            ${answers.map((answer) => html`<option value=${answer} .selected=${standing(answer === draft.ticked)}>${shorten(answer)}</option>`)}
          </select>
        </div>`
      : nothing}
    <p><button ?disabled=${chosen.length < 2} @click=${join}>${chosen.length < 2 ? "Join columns" : `Join ${chosen.length} columns`}</button></p>`;
}

/** The different answers, the most frequent first. */
function given(answers: AnswerCount[]): string[] {
  const all = new Map<string, number>();
  for (const { label, n } of answers) all.set(label, (all.get(label) ?? 0) + n);
  return [...all].sort(([, one], [, other]) => other - one).slice(0, 12).map(([label]) => label);
}
