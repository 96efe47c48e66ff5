// The one thing that may be stored in the browser, and only where the user ticks it.

import { html, nothing, type TemplateResult } from "lit";
import { canKeep, isKeeping, keep, setKeeping } from "../keeping";
import type { Page } from "../page";

export function keeping({ desk }: Page): TemplateResult | typeof nothing {
  if (!canKeep()) return nothing;
  const change = (event: Event): void => {
    setKeeping((event.target as HTMLInputElement).checked);
    if (desk.study) desk.decisions.stored(keep(desk.files.map(({ name }) => name), desk.study));
  };
  return html`<section>
    <h3>This browser</h3>
    <label class="tick">
      <input type="checkbox" .checked=${isKeeping()} @change=${change} />
      <span>Keep my decisions in this browser <small>the study only, never an answer; who drops files of the same names here finds it again. Unticking removes all that was kept.</small></span>
    </label>
  </section>`;
}
