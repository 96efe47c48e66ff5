// The report: finding first, one strong chart, sentences beside it, the figures below.

import { css } from "lit";

export const report = css`
  main.report {
    display: grid;
    grid-template: "lead aside" auto "chart aside" 1fr "rest rest" auto / minmax(0, 1fr) 270px;
    gap: 0 40px;
    max-width: 1176px;
    margin: 0 auto;
    padding: 34px 28px 60px;
    /* A word of any length. */
    overflow-wrap: break-word;
  }
  main.counting {
    cursor: progress;
  }
  .lead {
    grid-area: lead;
    min-width: 0;
  }
  /* A box of its own, else nobody is told when its width changes. */
  gap-report-chart {
    display: block;
    min-width: 0;
  }
  .figure {
    grid-area: chart;
    min-width: 0;
  }
  .lead > .since {
    margin-bottom: 14px;
    font-size: 14px;
  }
  .lead > .small-caps {
    margin-bottom: 6px;
  }
  .lead .deck {
    margin-bottom: 24px;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 18px;
    margin-bottom: 18px;
    padding: 8px 0;
    border-block: 1px solid var(--line);
    color: var(--soft);
    font-size: 14px;
  }
  .pick b,
  .pick select {
    color: var(--ink);
    font-weight: 600;
  }
  .pick {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 5px;
    max-width: 100%;
  }
  .pick select {
    field-sizing: content;
    min-width: 0;
    max-width: 100%;
    min-height: 24px;
    overflow: hidden;
    padding: 0 2px;
    border: 0;
    border-bottom: 1px dotted var(--soft);
    background: var(--ground);
    text-overflow: ellipsis;
    font-size: 14px;
    cursor: pointer;
  }
  figcaption {
    margin-bottom: 14px;
    color: var(--soft);
    font-size: 14px;
  }
  figcaption h2 {
    margin: 0 0 2px;
    color: var(--ink);
  }
  .chart-choice {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
    margin-bottom: 20px;
  }
  .chart-choice button {
    min-height: 32px;
    padding: 0;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--soft);
    font-size: 15px;
    cursor: pointer;
  }
  .chart-choice button:hover {
    color: var(--ink);
  }
  .chart-choice button[aria-pressed="true"] {
    border-bottom-color: var(--ink);
    color: var(--ink);
    font-weight: 600;
  }
  .pressable {
    cursor: pointer;
  }
  .on-paper {
    display: none;
  }
  .pager {
    display: flex;
    gap: 14px;
    align-items: baseline;
    margin-top: 12px;
    color: var(--soft);
    font-size: 14px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin-top: 14px;
    font-size: 13.5px;
  }
  .as-table {
    margin-top: 8px;
    font-size: 13.5px;
  }
  .as-table .scroll {
    max-height: 70vh;
    overflow: auto;
  }
  .as-table table {
    width: 100%;
    border-collapse: collapse;
  }
  .as-table th,
  .as-table td {
    border-bottom: 1px solid var(--line);
    padding: 6px 12px 6px 0;
    text-align: start;
    vertical-align: top;
  }
  .as-table tbody th {
    overflow-wrap: anywhere;
    font-weight: 400;
  }
  .as-table thead th {
    color: var(--soft);
    font-weight: 600;
  }
  .as-table .number {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .copy [role="status"]:not(:empty) {
    margin-inline-start: 8px;
    color: var(--soft);
    font-size: 13px;
  }
  .search [role="status"]:not(:empty) {
    margin-inline-start: 8px;
    color: var(--ink);
  }
  .search input {
    width: 11em;
    min-height: 24px;
    padding: 0 2px;
    border: 0;
    border-bottom: 1px dotted var(--soft);
    background: none;
    color: var(--ink);
    font-size: 14px;
  }
  main.one-question {
    display: block;
  }
  .ways-on {
    display: flex;
    gap: 18px;
    margin-bottom: 14px;
    font-size: 14px;
  }
  .one-question h1 {
    /* The ways on stand above it. */
    scroll-margin-top: 80px;
  }
  .one-question h1:focus-visible {
    outline: none;
  }
  button.plain {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  button.plain:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .chart {
    position: relative;
    width: 100%;
  }
  canvas {
    display: block;
    max-width: 100%;
  }
  canvas:focus-visible {
    outline-offset: 4px;
    border-radius: 4px;
  }
  .ring {
    position: absolute;
    border: 2px solid var(--ink);
    border-radius: 7px;
    /* The words on it stand beside it. */
    scroll-margin: 96px;
    pointer-events: none;
  }
  .tip {
    position: absolute;
    z-index: 1;
    width: max-content;
    max-width: min(300px, 90%);
    padding: 6px 10px;
    border-radius: 6px;
    background: var(--ink);
    color: var(--paper);
    font-size: 13.5px;
    line-height: 1.4;
    pointer-events: none;
  }

  aside {
    grid-area: aside;
    padding-top: 6px;
  }
  aside ol {
    margin-top: 10px;
  }
  aside li {
    overflow-wrap: anywhere;
    padding: 11px 0;
    border-top: 1px solid var(--line);
    font-size: 15px;
    line-height: 1.42;
  }
  aside li:first-child {
    padding-top: 0;
    border-top: 0;
  }
  /* Offered where one is looking; always where nothing can hover. */
  @media (hover: hover) {
    aside .copy {
      opacity: 0;
    }
    aside li:hover .copy,
    aside li:focus-within .copy {
      opacity: 1;
    }
  }
  .show {
    display: flex;
    gap: 12px;
    min-height: 18px;
    margin-top: 3px;
    line-height: 1.3;
  }

  .rest {
    grid-area: rest;
    min-width: 0;
  }
  .rest section {
    margin-top: 40px;
  }
  .rest section.notices {
    margin-top: 12px;
  }
  h2 {
    margin-bottom: 8px;
    font-size: 17px;
    line-height: 1.35;
  }
  h2.small-caps {
    margin: 0;
  }
  h3 {
    margin: 14px 0 4px;
    font-size: 14.5px;
  }
  .prose {
    max-width: 76ch;
    color: var(--soft);
    font-size: 14.5px;
  }
  .prose.note {
    margin-top: 10px;
    font-size: 13.5px;
  }
  ul.prose li {
    margin-bottom: 4px;
    padding-inline-start: 16px;
    text-indent: -16px;
  }
  ul.prose li::before {
    content: "–";
    display: inline-block;
    width: 16px;
    text-indent: 0;
  }
  .rest details {
    margin-top: 12px;
  }
  .rest details ul {
    max-width: 90ch;
    padding-top: 6px;
    font-size: 14px;
  }
  .rest details li {
    padding: 5px 0;
  }
  /* Room for charts and tables; texts keep their measure. */
  @container (min-width: 1500px) {
    main.report {
      max-width: 1416px;
    }
    main.report:not(.one-question) {
      grid-template-columns: minmax(0, 1fr) 300px;
    }
    figcaption > * {
      max-width: 84ch;
    }
    /* Of few columns, which would stand too far apart. */
    .one-question .rest > section:not(.one-chart) {
      max-width: 1000px;
    }
  }
  @container (max-width: 860px) {
    main.report {
      display: block;
      padding: 24px 28px 48px;
    }
    aside {
      margin-top: 34px;
      padding-top: 0;
    }
  }
  @container (max-width: 760px) {
    main.report {
      padding-inline: 16px;
    }
  }
  .comments li {
    max-width: 72ch;
    margin: 8px 0;
    padding: 2px 0 2px 14px;
    border-inline-start: 2px solid var(--line);
    overflow-wrap: anywhere;
  }
  .hash {
    color: var(--soft);
    font-size: 12.5px;
    overflow-wrap: anywhere;
  }
`;
