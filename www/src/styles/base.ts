// The element itself, and the small parts that recur: buttons, fields, dots.

import { css } from "lit";

export const base = css`
  :host {
    display: block;
    position: relative;
    box-sizing: border-box;
    min-height: 100vh;
    container-type: inline-size;
    background: var(--ground);
    color: var(--ink);
    font: 16px/1.5 var(--sans);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  figure {
    margin: 0;
  }
  ul,
  ol {
    padding: 0;
    list-style: none;
  }
  #files,
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  select,
  textarea,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--inside);
    outline-offset: 2px;
  }
  .button {
    padding: 6px 14px;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--paper);
    font-size: 14.5px;
    white-space: nowrap;
  }
  .button:enabled:hover {
    border-color: var(--calm);
  }
  .button.strong {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
  .button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .button.large {
    padding: 11px 22px;
    font-size: 16px;
  }
  .quiet,
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--soft);
    font-size: 13.5px;
    text-decoration: underline;
    text-decoration-color: var(--calm);
    text-underline-offset: 3px;
  }
  .quiet:hover,
  .link:hover {
    color: var(--ink);
  }
  .quiet {
    padding: 4px 2px;
    white-space: nowrap;
  }
  .soft {
    color: var(--soft);
    font-size: 14px;
  }
  .small-caps {
    color: var(--soft);
    font: 600 12.5px/1.4 var(--sans);
    letter-spacing: 0.07em;
    text-transform: uppercase;
  }
  .dot {
    display: inline-block;
    width: 9px;
    height: 9px;
    margin-inline-end: 7px;
    background: currentColor;
    color: var(--calm);
  }
  .dot.inside {
    color: var(--inside);
  }
  .dot.outside {
    color: var(--outside);
  }
  .dot.of-disc,
  .dot.of-ring {
    border-radius: 50%;
  }
  .dot.of-ring {
    border: 2.5px solid;
    background: none;
  }
  .dot.of-diamond {
    clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }
  .dot.of-triangle {
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  .dot.of-diamond,
  .dot.of-triangle {
    width: 11px;
    height: 11px;
  }
  .deck {
    max-width: 62ch;
    color: var(--soft);
  }
  .toggles {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 6px 0 10px;
  }
  .toggle {
    padding: 3px 11px;
    border: 1px solid var(--line);
    border-radius: 999px;
    background: none;
    color: var(--soft);
    font-size: 13.5px;
    text-align: start;
  }
  .toggle small {
    font-size: 12px;
  }
  .toggle:hover {
    border-color: var(--calm);
  }
  .toggle[aria-pressed="true"] {
    border-color: var(--inside);
    background: var(--inside);
    color: var(--paper);
  }
  .toggle[aria-pressed="true"]::before {
    content: "✓ ";
  }
  .entry select,
  .field select,
  .field input,
  .field textarea,
  .chooser select,
  .chooser input,
  .pair input,
  .pair select {
    min-width: 0;
    max-width: 100%;
    padding: 5px 8px;
    border: 1px solid var(--calm);
    border-radius: 6px;
    background: var(--paper);
    font-size: 14.5px;
  }
  .chooser {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 5px;
    margin-top: 8px;
    font-size: 14.5px;
  }
  details summary {
    cursor: pointer;
    color: var(--soft);
    font-size: 14px;
  }
`;
