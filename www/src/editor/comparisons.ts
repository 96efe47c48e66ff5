// The groups, and which of them are set against each other.

import { html, nothing, type TemplateResult } from "lit";
import { withComparison, withTurnedRound } from "../study";
import type { Comparison, Study } from "../types";
import { refused } from "../views/refused";
import { groups } from "../views/groups";
import type { Editing } from "./editing";

/** The place in the editor where what cannot be is told. */
const HERE = "groups";

export function groupsAndComparisons(editing: Editing, study: Study): TemplateResult {
  return html`${groups(editing.page, study)}
    <section>
      <h3>Comparisons</h3>
      <p class="soft">Each is one chart: the share of the first group minus the share of the second.</p>
      ${refused(editing.page, HERE)}
      <ul class="comparisons">
        ${study.comparisons.map((each) => entry(editing, study, each))}
      </ul>
      ${more(editing, study)}
    </section>`;
}

function entry(editing: Editing, study: Study, { a, b }: Comparison): TemplateResult {
  const last = study.comparisons.length === 1;
  return html`<li>
    <span>${a} with ${b}</span>
    <span class="ways">
      <button class="link" @click=${() => void editing.edit(HERE, (now) => withTurnedRound(now, a, b))}>Turn round<span class="spoken"> ${a} with ${b}</span></button>
      ${last
        ? nothing
        : html`<button class="link" @click=${() => void editing.edit(HERE, (now) => withComparison(now, a, b, false))}>Leave out<span class="spoken"> ${a} with ${b}</span></button>`}
    </span>
  </li>`;
}

/** The pairs of groups that are not compared yet. */
function more(editing: Editing, { groups: all, comparisons }: Study): TemplateResult | typeof nothing {
  const compared = ({ name: a }: { name: string }, { name: b }: { name: string }): boolean =>
    comparisons.some((each) => (each.a === a && each.b === b) || (each.a === b && each.b === a));
  const pairs = all.flatMap((a, at) => all.slice(at + 1).filter((b) => !compared(a, b)).map((b) => ({ a: a.name, b: b.name })));
  if (pairs.length === 0) return nothing;
  return html`<p class="add">
    <label
      >Compare also
      <select
        @change=${(event: Event) => {
          const select = event.target as HTMLSelectElement;
          const pair = pairs[Number(select.value)];
          select.value = "";
          if (pair) void editing.edit(HERE, (now) => withComparison(now, pair.a, pair.b, true));
        }}
      >
        <option value="">choose two groups</option>
        ${pairs.map(({ a, b }, at) => html`<option value=${at}>${a} with ${b}</option>`)}
      </select>
    </label>
  </p>`;
}
