// How far the reading of a file has come, and the way to stop it.

import { html, nothing, type TemplateResult } from "lit";
import { bytes, count, plural, timeLeft } from "../format";
import type { Page } from "../page";

export function progress(page: Page): TemplateResult | typeof nothing {
  const { progress: now, waiting } = page.desk;
  if (!now) return nothing;
  const facts = [
    `${bytes(now.bytes)} of ${bytes(now.size)}`,
    plural(now.rows, "row"),
    ...(now.rows_per_second > 0 ? [`${count(now.rows_per_second)} a second`] : []),
    ...(now.seconds_left === null ? [] : [timeLeft(now.seconds_left)]),
    ...(waiting > 0 ? [`${plural(waiting, "more file")} waiting`] : []),
  ];
  return html`<section class="progress" aria-label="Reading">
    <p id="reading"><b>Reading ${now.file}</b> <span>${facts.join(" · ")}</span></p>
    <progress aria-labelledby="reading" max=${Math.max(now.size, 1)} .value=${now.bytes}></progress>
    <button class="button" @click=${() => page.desk.cancel()}>Cancel</button>
  </section>`;
}
