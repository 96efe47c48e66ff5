// A button that copies something and says whether that worked.

import { html, type TemplateResult } from "lit";

/** How long the answer stands, in milliseconds. */
const SAID = 2500;

export function copyButton(label: string, copy: () => Promise<boolean>, spoken = label): TemplateResult {
  const onClick = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    const said = button.nextElementSibling as HTMLElement;
    said.textContent = (await copy()) ? "Copied" : "Your browser does not let this page copy: use Take away instead";
    setTimeout(() => (said.textContent = ""), SAID);
  };
  return html`<span class="copy"
    ><button class="link" aria-label=${spoken} @click=${onClick}>${label}</button
    ><span role="status"></span
  ></span>`;
}
