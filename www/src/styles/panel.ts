// The study panel: a sheet at the right, with the report still in sight.

import { css } from "lit";

export const panel = css`
  dialog.panel {
    width: 440px;
    max-width: 100vw;
    height: 100vh;
    height: 100dvh;
    max-height: none;
    margin: 0 0 0 auto;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--line);
    background: var(--paper);
    color: var(--ink);
    box-shadow: -10px 0 34px rgb(0 0 0 / 0.12);
    overscroll-behavior: contain;
  }
  dialog.panel::backdrop {
    background: rgb(0 0 0 / 0.03);
  }
  .inside-panel {
    min-height: 100%;
    padding: 0 24px 40px;
  }
  .panel-head {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 14px 0 10px;
    background: var(--paper);
  }
  .panel-head h2 {
    margin: 0;
    font: 600 22px/1.2 var(--serif);
  }
  .panel section {
    margin-top: 24px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  .panel h3 {
    margin: 0 0 4px;
    font-size: 15px;
  }
  .entry {
    padding: 12px 0;
  }
  .entry + .entry {
    border-top: 1px solid var(--line);
  }
  .asked {
    margin-bottom: 6px;
    font-size: 14.5px;
    line-height: 1.4;
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
    scroll-margin-top: 64px;
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
  .odd,
  .options,
  .pairing {
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
  .pairing {
    margin: 0 0 8px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--line);
    color: var(--soft);
  }
  .pairing .verdict span {
    flex-basis: 100%;
  }
  .in-file {
    margin-top: 8px;
  }
  .pairing .verdict {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr);
    gap: 8px;
    margin-top: 8px;
  }
  .panel .chooser select {
    justify-self: stretch;
  }
  @container (max-width: 480px) {
    .inside-panel {
      padding-inline: 16px;
    }
    .panel-head .ways {
      gap: 6px;
    }
    .panel-head .button {
      padding-inline: 10px;
    }
  }
  @container (max-width: 400px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .panel .failure {
    display: block;
    margin-top: 12px;
    padding: 10px 14px;
  }
`;
