// The bar at the top: files, the promise, the two ways on.

import { html, nothing, svg, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
import { count, plural } from "../format";
import { sideOf } from "../lookup";
import type { Page } from "../page";
import type { Report } from "../types";
import { takeaway } from "./takeaway";

export function header(page: Page, onChosen: (event: Event) => void): TemplateResult {
  const { desk } = page;
  return html`<header>
    <input type="file" id="files" multiple aria-label="Survey files" tabindex="-1" @change=${onChosen} />
    <span class="brand">${mark()}Gap Report</span>
    ${desk.files.length > 0
      ? html`<ul class="chips" aria-label="Files">
          ${desk.files.map((file) => chip(page, file))}
          <li><button class="quiet" @click=${() => page.chooseFiles()}>Add files</button></li>
        </ul>`
      : html`<span class="space"></span>`}
    ${privacy(page.requests)}
    ${desk.files.length > 0
      ? html`<span class="ways">
          <button class="button" aria-haspopup="dialog" @click=${() => page.openStudy()}>Study</button>
          ${takeaway(page)}
        </span>`
      : nothing}
  </header>`;
}

function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 28 12" aria-hidden="true">
    ${svg`<path d="M6 6h16" /><circle class="outside" cx="6" cy="6" r="4" /><circle class="inside" cx="22" cy="6" r="5" />`}
  </svg>`;
}

function chip(page: Page, file: Loaded): TemplateResult {
  const { name, inspection } = file;
  const groups = groupsOf(page.desk.report, name);
  return html`<li class="chip">
    ${groups.map((group) => html`<i class="dot ${group.side}"></i><b>${group.name}</b>`)}
    <button class="about" aria-haspopup="dialog" title="How ${name} was read" @click=${() => page.openStudy(name)}>
      <span class="file">${name}</span>${inspection.format === "published" || inspection.format === "counts"
        ? nothing
        : html` <span class="base">${count(inspection.rows)}</span>`}
    </button>
    <button class="remove" aria-label="Remove ${name}" title="Remove ${name}" @click=${() => void page.desk.remove(name)}>
      <span aria-hidden="true">×</span>
    </button>
  </li>`;
}

/** The group a file stands for; none where a column tells, or the file names several. */
function groupsOf(report: Report | undefined, file: string): { name: string; side: string }[] {
  const group = report?.study.sources.find((source) => source.file === file)?.group;
  return report && typeof group === "string" ? [{ name: group, side: sideOf(report, group) }] : [];
}

function privacy(requests: number): TemplateResult {
  return requests === 0
    ? html`<p class="privacy">Nothing has left this computer: 0 requests</p>`
    : html`<p class="privacy broken">This page has made ${plural(requests, "network request")} since it was opened</p>`;
}
