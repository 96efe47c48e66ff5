// What stands behind each file's name: what it is, how it was read and why, who is counted and how.

import { html, nothing, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
import { formatInWords } from "../filewords";
import { count, plural } from "../format";
import type { Page } from "../page";
import { emptyStudy, leftOutOf, withLeftOut, withWeight } from "../study";
import type { Inspection, Study, WeightCandidate } from "../types";
import { standing } from "../typing";
import { columns } from "./columns";
import { groupChooser } from "./groupchooser";
import { reading } from "./reading";
import { refused } from "./refused";
import { segments } from "./segments";
import { wave } from "./wave";

export function files(page: Page): TemplateResult {
  return html`<section>
    <h3>Files</h3>
    ${page.desk.files.map((file) => entry(page, file))}
  </section>`;
}

function entry(page: Page, file: Loaded): TemplateResult {
  const { name, inspection } = file;
  const study = page.desk.study ?? emptyStudy();
  return html`<div class="entry file" role="group" aria-label=${name} data-file=${name} tabindex="-1">
    <p class="name">${name}</p>
    <p class="soft">${formatInWords(inspection)}: ${sizeInWords(inspection)}</p>
    ${groupChooser(page, file, html`Who answered?`)} ${wave(page, study, inspection)} ${whoCounts(page, study, inspection)}
    ${weights(page, study, inspection)} ${segments(page, study, inspection)}
    ${reading(page, file)} ${columns(page, study, inspection)} ${odd(page, inspection)}
  </div>`;
}

function sizeInWords({ format, rows, columns, questions }: Inspection): string {
  if (format === "published" || format === "counts") return plural(rows, "line");
  const answers = questions.filter(({ kind }) => kind === "single" || kind === "multiple").length;
  return `${plural(rows, "respondent")}, ${plural(columns, "column")}, ${plural(answers, "closed question")}`;
}

/** Respondents whom the survey tool marks as not meant: a tick a kind. */
function whoCounts(page: Page, study: Study, inspection: Inspection): TemplateResult[] {
  const out = leftOutOf(study, inspection);
  return inspection.leave_out.map((kind) => {
    const at = `leave-out-${inspection.file}-${kind.what}`;
    return tick(
      page,
      at,
      html`Leave out ${kind.n === 1 ? `1 ${kind.what.replace(/s$/, "")}` : `${count(kind.n)} ${kind.what}`} <small>by “${kind.column}”</small>`,
      kind.answers.some((answer) => out[kind.column]?.includes(answer)),
      (left) => void page.desk.edit(at, (now) => withLeftOut(now, inspection, kind, left)),
    );
  });
}

/** Columns that may hold weights. None is applied until somebody says so. */
function weights(page: Page, study: Study, { file, weight_candidates: candidates }: Inspection): TemplateResult | typeof nothing {
  const applied = study.sources.find((source) => source.file === file)?.weight;
  const known = candidates.some(({ column }) => column === applied);
  if (candidates.length === 0 && applied === undefined) return nothing;
  const at = (column: string): string => `weight-${file}-${column}`;
  const weigh = (column: string, on: boolean): void => void page.desk.edit(at(column), (now) => withWeight(now, file, on ? column : undefined));
  return html`${candidates.map((candidate) =>
    tick(
      page,
      at(candidate.column),
      html`Weight by <b>${candidate.column}</b> <small>${weightInWords(candidate, candidate.column === applied)}</small>`,
      candidate.column === applied,
      (on) => weigh(candidate.column, on),
    ),
  )}
  ${applied !== undefined && !known ? tick(page, at(applied), html`Weight by <b>${applied}</b>`, true, () => weigh(applied, false)) : nothing}`;
}

function weightInWords({ reason, min, max, zero, negative, missing }: WeightCandidate, applied: boolean): string {
  const odd = [
    [zero, "of nought"],
    [negative, "negative"],
    [missing, "missing"],
  ] as const;
  const told = odd.filter(([n]) => n > 0).map(([n, what]) => `${count(n)} ${what}`);
  return [`${min.toFixed(1)} to ${max.toFixed(1)}`, ...told, reason, ...(applied ? [] : ["not applied"])].join("; ");
}

function tick(page: Page, at: string, label: TemplateResult, on: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<label class="tick">
    <input type="checkbox" .checked=${standing(on)} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />
    <span>${label}</span>
  </label>
  ${refused(page, at)}`;
}

/** What was odd in the file. */
function odd(page: Page, { file, notices }: Inspection): TemplateResult | typeof nothing {
  const counted = page.desk.report?.notices.filter(({ source }) => source === file) ?? [];
  const texts = [...new Set([...notices, ...counted].map(({ text }) => text))];
  if (texts.length === 0) return nothing;
  return html`<details>
    <summary>${plural(texts.length, "notice")}</summary>
    <ul class="odd">
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>
  </details>`;
}
