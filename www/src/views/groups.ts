// The groups: their names, and on which side of the service each stands.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page";
import { standing } from "../typing";
import { refused } from "./refused";
import { renameGroup } from "../study";
import type { Side, Study } from "../types";
import { withSide } from "../whoanswered";

export function groups(page: Page, study: Study): TemplateResult | typeof nothing {
  if (study.groups.length === 0) return nothing;
  return html`<section>
    <h3>Groups</h3>
    <p class="soft">A gap is the share of those who run the service, minus the share of those they serve.</p>
    ${study.groups.map(
      ({ name, side }, index) =>
        html`<div class="pair">
          <label class="spoken" for="group-name-${index}">Name of group ${index + 1}</label>
          <input
            id="group-name-${index}"
            .value=${standing(name)}
            @change=${(event: Event) => rename(page, study, name, (event.target as HTMLInputElement).value.trim())}
          />
          <label class="spoken" for="group-side-${index}">Side of ${name}</label>
          <select
            id="group-side-${index}"
            @change=${(event: Event) => {
              const to = (event.target as HTMLSelectElement).value;
              void page.desk.edit(placeOf(name), (now, { before }) => withSide(now, name, to === "" ? undefined : (to as Side), before));
            }}
          >
            <option value="inside" .selected=${standing(side === "inside")}>run the service</option>
            <option value="outside" .selected=${standing(side === "outside")}>are served</option>
            <option value="" .selected=${standing(side === undefined)}>neither</option>
          </select>
          ${refused(page, placeOf(name))}
        </div>`,
    )}
    <p class="soft one-side" role="status">${onOneSide(study)}</p>
  </section>`;
}

function placeOf(group: string): string {
  return `groups/${group}`;
}

function rename({ desk }: Page, study: Study, from: string, to: string): void {
  const at = placeOf(from);
  if (to === from) return desk.forgive();
  if (to === "") return desk.refuse(at, "A group needs a name.");
  // Two of one name would become one, and nothing could part them again.
  if (study.groups.some(({ name }) => name === to)) {
    return desk.refuse(at, `There is another group of the name “${to}”. Choose another name, or say under Files who answered a file to make the two one.`);
  }
  void desk.edit(at, (now) => renameGroup(now, from, to));
}

/** What is compared where nobody stands on the other side. */
function onOneSide({ groups: all }: Study): string {
  const [first, ...others] = all.flatMap(({ side }) => side ?? []);
  if (all.length < 2 || first === undefined || others.length < all.length - 1 || others.some((side) => side !== first)) return "";
  const who = all.length === 2 ? "Both groups" : "All groups";
  return first === "inside"
    ? `${who} run the service, and nobody is served: so they are compared with one another.`
    : `${who} are served, and nobody runs the service: so they are compared with one another.`;
}
