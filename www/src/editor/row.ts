// One question of the crosswalk: its text, how each file words it, and how sure that is. Details open below.

import { html, nothing, type TemplateResult } from "lit";
import { isUnconfirmed, withConfirmed, withMerged, withRefused, withTakenApart } from "../crosswalk";
import { isHidden } from "../study";
import type { Question, Study } from "../types";
import { refused } from "../views/refused";
import { columnName, groupIn, wordingIn } from "./asked";
import { details, turn } from "./details";
import type { Editing } from "./editing";
import { paired } from "./opposite";
import { picker } from "./picker";
import { row } from "./selectors";

export function item(editing: Editing, study: Study, question: Question, files: string[]): TemplateResult {
  const { state } = editing;
  const { id } = question;
  const open = state.opened === id;
  return html`<div role="rowgroup" class="item ${open ? "open" : ""} ${isHidden(question) ? "left-out" : ""}" data-question=${id}>
    <div role="row" class="line">
      <div role="rowheader" class="question">
        <span class="grip" draggable="true" aria-hidden="true" title="Drag to move the question; or Alt and the arrows, on its text"></span>
        <button
          class="asked"
          aria-expanded=${open ? "true" : "false"}
        >
          ${question.text ?? id}
        </button>
      </div>
      ${files.map((file) => cell(editing, study, question, file))}
      ${files.length > 0 || isHidden(question) ? html`<div role="cell" class="sure" data-name="Sure">${howSure(editing, question)}</div>` : nothing}
    </div>
    ${isUnconfirmed(question) ? wide(files, doubt(editing, question), "doubt") : wide(files, perhaps(editing, study, question), "doubt")}
    ${state.picking?.question === id ? wide(files, picker(editing, study, question, state.picking)) : nothing}
    ${wide(files, refused(editing.page, id))}
    ${open ? wide(files, details(editing, study, question)) : nothing}
  </div>`;
}

/** A row of one cell, across the table. */
function wide(files: string[], content: TemplateResult | typeof nothing, name = ""): TemplateResult | typeof nothing {
  if (content === nothing) return nothing;
  return html`<div role="row" class="across ${name}"><div role="cell" aria-colspan=${files.length === 0 ? 1 : files.length + 2}>${content}</div></div>`;
}

function cell(editing: Editing, study: Study, question: Question, file: string): TemplateResult {
  const columns = question.columns[file];
  const picking = editing.state.picking?.question === question.id && editing.state.picking.file === file;
  const said = columns === undefined ? "" : wordingIn(editing.files, question, file);
  const same = said === (question.text ?? question.id);
  const reversed = question.pairing?.reversed?.includes(file) ?? false;
  const code = columnName(columns, said);
  return html`<div role="cell" data-name=${file} data-label=${groupIn(study, file) || file} class="cell" draggable=${columns === undefined ? nothing : "true"}>
    <button class="column ${columns === undefined ? "free" : same ? "same" : ""}" aria-expanded=${picking ? "true" : "false"} data-file-cell=${file}>
      ${columns === undefined
        ? html`choose<span class="spoken"> a column of ${file}</span>`
        : html`${code === "" ? nothing : html`<small>${code}</small> `}${reversed ? html`<i>the opposite:</i> ` : nothing}${same ? html`same<span class="spoken"> words in ${file}</span>` : said}`}
    </button>
  </div>`;
}

/** How sure it is that the files ask the same. */
function howSure({ files }: Editing, question: Question): TemplateResult | string {
  const { pairing, columns } = question;
  if (isHidden(question)) return "hidden";
  if (Object.keys(columns).length < 2) return files.length > 1 ? "unpaired" : "";
  if (pairing?.confirmed) return html`<span class="by-you">confirmed</span>`;
  if (!pairing) return "by hand";
  if (!isUnconfirmed(question)) return html`<span class="spoken">same words</span>`;
  return html`<b>${Math.floor(pairing.confidence * 100)} %</b>`;
}

/** Why they are thought to be the same, and the two ways to answer that. */
function doubt(editing: Editing, question: Question): TemplateResult {
  const { id, pairing } = question;
  const wording = (file: string): string => wordingIn(editing.files, question, file);
  const say = (change: (study: Study) => Study): void => {
    editing.moveTo(row(id));
    void editing.edit(id, change);
  };
  return html`<div class="pairing">
    <span>${sentence(pairing?.reason ?? "")}</span>
    <span class="ways">
      <button class="link" @click=${() => say((now) => withConfirmed(now, id))}>Right<span class="spoken">: ${question.text ?? id}</span></button>
      <button class="link" @click=${() => say((now) => withTakenApart(now, id, wording))}>Not the same<span class="spoken">: ${question.text ?? id}</span></button>
      ${(pairing?.reversed ?? []).map((file) => html`<button class="link" @click=${() => turn(editing, question, file, false)}>Not the opposite<span class="spoken"> in ${file}: ${question.text ?? id}</span></button>`)}
    </span>
  </div>`;
}

/** A question that may be the same, but not surely enough to pair the two. */
function perhaps(editing: Editing, study: Study, question: Question): TemplateResult | typeof nothing {
  if (isHidden(question)) return nothing;
  const { id } = question;
  const free = (other: Question): boolean => !isHidden(other) && !Object.keys(other.columns).some((file) => file in question.columns);
  const found = (question.perhaps ?? []).flatMap((each) => {
    const other = study.questions.find((one) => one.id === each.question);
    return other && free(other) ? [{ ...each, other }] : [];
  });
  const [likeliest] = found.sort((one, other) => other.confidence - one.confidence);
  if (!likeliest) return nothing;
  const { other, confidence, reason } = likeliest;
  const say = (change: (now: Study) => Study): void => {
    editing.moveTo(row(id));
    void editing.edit(id, change);
  };
  return html`<div class="pairing">
    <span>Perhaps “${other.text ?? other.id}” (${Math.floor(confidence * 100)} %${reason === "" ? "" : `; ${reason}`})</span>
    <span class="ways">
      <button class="link" @click=${() => say((now) => withMerged(now, id, other.id, (...args) => paired(editing, ...args)))}>Pair<span class="spoken"> with ${other.text ?? other.id}</span></button>
      <button class="link" @click=${() => say((now) => withRefused(now, id, other.id))}>No<span class="spoken"> it is not ${other.text ?? other.id}</span></button>
    </span>
  </div>`;
}

function sentence(clause: string): string {
  return clause === "" ? "" : `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
