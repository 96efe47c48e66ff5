// The bar at the top: files, the promise, the two ways on.

import { html, nothing, svg, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
import { count, plural } from "../format";
import { looks } from "../forms";
import type { Page } from "../page";
import type { Report } from "../types";
import { takeaway } from "./takeaway";

export function header(page: Page, onChosen: (event: Event) => void): TemplateResult {
  const { desk } = page;
  const drawn = desk.report ? looks(desk.report, page.view) : undefined;
  const labels = desk.files.map(({ name }) => labelOf(desk.report, name));
  const named = (label: string | undefined): boolean => label !== undefined && labels.filter((each) => each === label).length === 1;
  return html`<header class=${desk.files.length > 2 ? "several" : ""}>
    <input type="file" id="files" multiple aria-label="Survey files" tabindex="-1" @change=${onChosen} />
    <span class="brand">${mark()}Gap Report</span>
    ${page.narrow ? ways(page) : nothing}
    ${desk.files.length > 0
      ? html`<ul class="chips" aria-label="Files">
          ${desk.files.map((file, at) => chip(page, file, named(labels[at]), drawn))}
          <li><button class="quiet" @click=${() => page.chooseFiles()}>Add files</button></li>
        </ul>`
      : html`<span class="space"></span>`}
    ${privacy(page.requests)} ${page.narrow ? nothing : ways(page)}
  </header>`;
}

/** On a phone beside the name of the page, and there in the order of the keyboard too. */
function ways(page: Page): TemplateResult | typeof nothing {
  if (page.desk.files.length === 0) return nothing;
  return html`<span class="ways">
    <button class="button" aria-haspopup="dialog" @click=${() => page.openStudy()}>Study</button>
    ${takeaway(page)}
  </span>`;
}

function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 28 12" aria-hidden="true">
    ${svg`<path d="M6 6h16" /><circle class="outside" cx="6" cy="6" r="4" /><circle class="inside" cx="22" cy="6" r="5" />`}
  </svg>`;
}

/** `named`: group and wave tell the file from all others, so that its own name need not stand there where room is scarce. */
function chip(page: Page, file: Loaded, named: boolean, drawn: ReturnType<typeof looks> | undefined): TemplateResult {
  const { name, inspection } = file;
  const group = groupOf(page.desk.report, name);
  const look = drawn?.get(group ?? "");
  const wave = waveOf(page.desk.report, name);
  return html`<li class="chip ${named ? "named" : ""}">
    ${look ? html`<i class="dot of-${look.form} ${look.hue}"></i>` : nothing}${group === undefined ? nothing : html`<b>${group}</b>`}${wave === undefined ? nothing : html`<span class="wave">${wave}</span>`}
    <button class="about" aria-haspopup="dialog" title="How ${name} was read" @click=${() => page.openStudy(name)}>
      <span class="file">${name}</span>${inspection.format === "published" || inspection.format === "counts"
        ? nothing
        : html` <span class="base">${count(inspection.rows)}</span>`}
    </button>
    <button class="remove" aria-label="Remove ${name}" title="Remove ${name}" @click=${(event: Event) => remove(page, name, event)}>
      <span aria-hidden="true">×</span>
    </button>
  </li>`;
}

/** Takes a file away, and gives the keyboard to the next one. */
function remove(page: Page, name: string, event: Event): void {
  const list = (event.currentTarget as HTMLElement).closest<HTMLElement>(".chips");
  const buttons = (): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>(".remove") ?? [])];
  const at = buttons().indexOf(event.currentTarget as HTMLElement);
  void page.desk.remove(name).then(() =>
    requestAnimationFrame(() => {
      const left = buttons();
      (left[Math.min(at, left.length - 1)] ?? list)?.focus();
    }),
  );
}

/** The group a file stands for; none where a column tells, or the file names several. */
function groupOf(report: Report | undefined, file: string): string | undefined {
  const group = report?.study.sources.find((source) => source.file === file)?.group;
  return typeof group === "string" ? group : undefined;
}

/** The wave in which all of a file was asked; undefined where there is none, or a column tells. */
function waveOf(report: Report | undefined, file: string): string | undefined {
  const wave = report?.study.sources.find((source) => source.file === file)?.wave;
  return typeof wave === "string" ? wave : undefined;
}

/** Group and wave of a file; undefined where it has no group of its own. */
function labelOf(report: Report | undefined, file: string): string | undefined {
  const group = groupOf(report, file);
  return group && `${group} ${waveOf(report, file) ?? ""}`;
}

function privacy(requests: number): TemplateResult {
  return requests === 0
    ? html`<p class="privacy">Nothing has left this computer: 0 requests</p>`
    : html`<p class="privacy broken">This page has made ${plural(requests, "network request")} since it was opened</p>`;
}
