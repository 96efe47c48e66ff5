// What can be done with a chart: copy it as a picture, copy its figures as cells.

import { html, type TemplateResult } from "lit";
import { copyPicture, copyTable } from "../clipboard";
import type { ChartTable } from "../types";
import { copyButton } from "../views/copybutton";
import type { ChartElement } from "./chart";

/** The width of a chart that is taken away, in CSS pixels. */
export const PICTURE_WIDTH = 900;

export function tools(chart: ChartElement, table: ChartTable): TemplateResult {
  return html`<p class="tools">
    ${copyButton("Copy picture", () => copyPicture(chart.png(PICTURE_WIDTH)))}
    ${copyButton("Copy table", () => copyTable(table))}
  </p>`;
}
