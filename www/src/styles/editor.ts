// The study's editor: a sheet beside the report where there is room, over it where there is none.

import { css } from "lit";

export const editor = css`
  .sheet {
    container-type: inline-size;
    min-width: 0;
  }
  gap-report-study {
    display: contents;
  }
  dialog.editor {
    width: 100%;
    max-width: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--paper);
    color: var(--ink);
  }
  dialog.editor[open] {
    display: flex;
    flex-direction: column;
  }
  dialog.over {
    height: 100vh;
    height: 100dvh;
    max-height: none;
  }
  dialog.beside {
    position: sticky;
    inset: auto;
    top: var(--header, 0);
    height: calc(100vh - var(--header, 0px));
    height: calc(100dvh - var(--header, 0px));
    border-inline-start: 1px solid var(--line);
  }
  @container (min-width: 1080px) {
    .with-editor {
      display: grid;
      grid-template-columns: minmax(0, 1fr) clamp(540px, 47cqi, 860px);
    }
    /* As wide as a column a file needs, while the report beside it stays legible. */
    .with-editor.many-files {
      grid-template-columns: minmax(0, 1fr) clamp(540px, calc(280px + var(--files, 4) * 100px), 68cqi);
    }
    .with-editor:has(.editor.wider) {
      grid-template-columns: minmax(0, 1fr) 68cqi;
    }
    header:has(~ .with-editor) {
      position: sticky;
      top: 0;
      z-index: 4;
    }
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 14px;
    padding: 12px 24px 0;
    border-bottom: 1px solid var(--line);
  }
  .head h2 {
    margin: 0;
    font: 600 22px/1.2 var(--serif);
  }
  .head .ways {
    align-items: center;
    gap: 4px 14px;
  }
  .head .quiet:disabled,
  .link:disabled {
    opacity: 0.5;
    text-decoration: none;
    cursor: default;
  }
  .tabs {
    display: flex;
    flex-basis: 100%;
    gap: 22px;
    margin-top: 8px;
  }
  .tabs [role="tab"] {
    margin-bottom: -1px;
    padding: 6px 0 8px;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--soft);
    font-size: 14.5px;
  }
  .tabs [aria-selected="true"] {
    border-color: var(--ink);
    color: var(--ink);
    font-weight: 600;
  }
  .tabs small,
  .filter small {
    color: var(--soft);
    font-size: 12.5px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .editor .body {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 24px 48px;
    container-type: inline-size;
  }
  .body:focus {
    outline: none;
  }
  .editor .body > section {
    max-width: 640px;
    margin-top: 20px;
  }
  .editor .body > section + section {
    margin-top: 28px;
    padding-top: 18px;
    border-top: 1px solid var(--line);
  }
  .editor .body > .crosswalk-room {
    max-width: none;
    margin-top: 0;
  }
  /* The tab says it already. */
  .editor .body > section:first-child > h3 {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .over .widen {
    display: none;
  }
  .editor h3 {
    margin: 0 0 4px;
    font-size: 15px;
  }
  .refused {
    grid-column: 1 / -1;
    margin: 8px 0;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--bad);
    background: var(--bad-wash);
    font-size: 14px;
    line-height: 1.4;
  }
  .editor > .refused,
  .editor > .rematched {
    margin: 0;
    padding: 10px 24px;
  }
  .editor > .rematched {
    flex: none;
    max-height: 40%;
    overflow: auto;
    border-bottom: 1px solid var(--line);
    background: var(--mark);
    font-size: 14px;
  }
  .rematched summary {
    color: var(--ink);
    font-weight: 600;
  }
  .rematched li {
    margin-top: 4px;
  }

  .entry {
    padding: 12px 0;
  }
  .entry + .entry {
    border-top: 1px solid var(--line);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: center;
    gap: 2px 12px;
    margin-top: 14px;
    font-size: 14.5px;
  }
  .field p {
    grid-column: 1 / -1;
    font-size: 13.5px;
    line-height: 1.4;
  }
  .entry .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .entry.file {
    scroll-margin-top: 8px;
  }
  .entry.file:focus {
    outline: none;
  }
  .tick {
    display: flex;
    gap: 8px;
    align-items: baseline;
    margin-top: 10px;
    font-size: 14.5px;
    line-height: 1.4;
  }
  .tick input {
    flex: none;
    accent-color: var(--inside);
    transform: translateY(1px);
  }
  .tick small {
    color: var(--soft);
    font-size: 13px;
  }
  .entry details {
    margin: 8px 0;
  }
  .join[open] {
    margin-block: 8px 18px;
    padding: 2px 12px 10px;
    border-inline-start: 2px solid var(--line);
  }
  .join .acts {
    margin-top: 14px;
  }
  .columns .ends {
    margin-top: 4px;
    color: var(--soft);
  }
  .odd,
  .options {
    font-size: 13.5px;
    line-height: 1.45;
  }
  .odd li {
    margin-top: 6px;
    overflow-wrap: anywhere;
  }
  .options {
    margin: 4px 0 8px;
    columns: 190px 2;
    column-gap: 20px;
  }
  .options li {
    display: flex;
    justify-content: space-between;
    gap: 10px;
    break-inside: avoid;
    padding: 2px 0;
  }
  .options small {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr);
    gap: 8px;
    margin-top: 8px;
  }
  .pair .refused {
    margin: 0 0 6px;
  }
  .one-side:not(:empty) {
    margin-top: 10px;
  }
  .editor .chooser select,
  .editor .chooser input {
    justify-self: stretch;
  }
  .entry.file .pair {
    margin: 0;
  }
  /* What is said of a file: names in one column, what is chosen in the other. */
  @container (min-width: 440px) {
    .entry.file .chooser {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      align-items: center;
      gap: 6px 16px;
      margin-top: 12px;
    }
    .entry.file .chooser > :is(p, .toggles, .refused),
    .entry.file .chooser > .chooser {
      grid-column: 2;
      margin: 0;
    }
    .entry.file .chooser > .toggles ~ select:not(label + select) {
      grid-column: 2;
    }
    .entry.file .field {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      gap: 4px 16px;
      margin-top: 12px;
    }
    .entry.file .columns .field {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .entry.file .field p,
    .entry.file .tick {
      grid-column: 2;
    }
    .entry.file > .tick {
      margin-inline-start: calc((100% - 16px) / 3 + 16px);
    }
  }
  .entry.file .chooser p {
    font-size: 13.5px;
    line-height: 1.4;
  }
  .comparisons li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
    padding: 7px 0;
    border-bottom: 1px solid var(--line);
    font-size: 14.5px;
  }
  .comparisons .ways {
    gap: 14px;
  }
  .add,
  .choice {
    margin-top: 10px;
    font-size: 14.5px;
  }
  .add select,
  .choice select,
  .confirm-all select {
    max-width: 100%;
    padding: 2px;
    border: 0;
    border-bottom: 1px dotted var(--soft);
    background: var(--paper);
    font-size: inherit;
  }
  @container (max-width: 480px) {
    .head {
      padding-inline: 16px;
    }
    .editor .body {
      padding-inline: 16px;
    }
    .head .ways {
      gap: 4px 10px;
    }
    .tabs {
      gap: 18px;
    }
  }
  @container (max-width: 400px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
    /* Two lines a group: what belongs together stands nearer. */
    .pair + .pair {
      margin-top: 22px;
    }
  }
`;
