// The door: defines <gap-report> and offers the types of its contract.

import { GapReportElement } from "./element";

export { GapReportElement } from "./element";
export { GapReportError } from "./failure";
export type * from "./types";

// A page may load the bundle twice.
if (!customElements.get("gap-report")) customElements.define("gap-report", GapReportElement);

declare global {
  interface HTMLElementTagNameMap {
    "gap-report": GapReportElement;
  }
}
