// The groups: their names, and on which side of the service each stands.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page";
import { renameGroup, withSide } from "../study";
import type { Side, Study } from "../types";

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
            .value=${name}
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              const to = input.value;
              // A name that cannot be taken gives way to the one that stands.
              if (renameGroup(study, name, to) === study) input.value = name;
              else void page.desk.edit((now) => renameGroup(now, name, to));
            }}
          />
          <label class="spoken" for="group-side-${index}">Side of ${name}</label>
          <select
            id="group-side-${index}"
            @change=${(event: Event) => {
              const to = (event.target as HTMLSelectElement).value;
              void page.desk.edit((now) => withSide(now, name, to === "" ? undefined : (to as Side)));
            }}
          >
            <option value="inside" .selected=${side === "inside"}>run the service</option>
            <option value="outside" .selected=${side === "outside"}>are served</option>
            <option value="" .selected=${side === undefined}>neither</option>
          </select>
        </div>`,
    )}
  </section>`;
}
