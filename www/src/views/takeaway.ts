// The menu of what can be taken away.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page";
import type { ExportFormat } from "../types";

const WAYS: { format: ExportFormat; title: string; use: string }[] = [
  { format: "html", title: "Page", use: "the whole report in one HTML file" },
  { format: "png", title: "Picture", use: "the chart in view, as PNG" },
  { format: "svg", title: "Drawing", use: "the chart as SVG, for slides" },
  { format: "csv", title: "Figures", use: "shares and gaps, as CSV" },
  { format: "md", title: "Text", use: "the report as Markdown" },
  { format: "json", title: "Everything", use: "the report as JSON" },
  { format: "study", title: "Study", use: "your decisions, to open again: study.json" },
];

export function takeaway(page: Page): TemplateResult {
  const { menuOpen: open } = page;
  const enabled = page.desk.report !== undefined;
  return html`<span class="menu" @keydown=${(event: KeyboardEvent) => onKey(event, page)} @focusout=${(event: FocusEvent) => onLeave(event, page)}>
    <button
      class="button strong"
      id="take-away"
      aria-expanded=${open ? "true" : "false"}
      aria-controls="ways"
      ?disabled=${!enabled}
      @click=${() => page.toggleMenu(!open)}
    >
      Take away
    </button>
    ${open
      ? html`<ul class="list" id="ways">
          ${WAYS.filter(({ format }) => (format !== "png" && format !== "svg") || hasChart(page)).map(
            ({ format, title, use }) =>
              html`<li>
                <button @click=${() => page.takeAway(format)}><b>${title}</b> <span>${use}</span></button>
              </li>`,
          )}
          <li>
            <button @click=${() => print(page)}><b>Paper</b> <span>print, or save as PDF</span></button>
          </li>
        </ul>`
      : nothing}
  </span>`;
}

function print(page: Page): void {
  page.toggleMenu(false);
  window.print();
}

function onKey(event: KeyboardEvent, page: Page): void {
  if (!page.menuOpen) return;
  const menu = event.currentTarget as HTMLElement;
  const buttons = [...menu.querySelectorAll<HTMLElement>("button")];
  const root = menu.getRootNode() as ShadowRoot;
  const at = buttons.indexOf(root.activeElement as HTMLElement);
  if (event.key === "Escape") {
    event.preventDefault();
    buttons[0]?.focus();
    page.toggleMenu(false);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    buttons[(next + buttons.length) % buttons.length]?.focus();
  }
}

function onLeave(event: FocusEvent, page: Page): void {
  const menu = event.currentTarget as HTMLElement;
  if (page.menuOpen && event.relatedTarget && !menu.contains(event.relatedTarget as Node)) page.toggleMenu(false);
}

function hasChart(page: Page): boolean {
  return page.chartsInView.length > 0;
}
