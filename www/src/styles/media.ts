// Paper, forced colours, less motion.

import { css } from "lit";

export const media = css`
  @media screen {
    .on-paper-only {
      display: none;
    }
    /* Long tables below the screen's edge are laid out when they are scrolled to. */
    .rest .long {
      content-visibility: auto;
      contain-intrinsic-size: auto 600px;
    }
  }
  @media print {
    .not-on-paper {
      display: none;
    }
    :host {
      --scheme: light;
      color-scheme: light;
      --ink: #000;
      --soft: #444;
      --line: #ccc;
      --paper: #fff;
      --ground: #fff;
      /* As in the charts on paper. */
      --inside: #0b4f8a;
      --outside: #b34c08;
      --calm: #777;
      --mark: transparent;
      min-height: 0;
      font-size: 11pt;
    }
    header,
    .progress,
    .failure,
    .controls,
    .ring,
    .tip,
    .dropping,
    .show,
    .tools,
    .as-table,
    .folded table,
    .pager,
    .chart-choice,
    .ways-on,
    .lead > .small-caps,
    .comments,
    .chart,
    dialog,
    .rest .notices,
    details:not([open], .rest details) {
      display: none !important;
    }
    .with-editor {
      display: block !important;
    }
    /* What is folded on the screen is not lost on paper: files and hashes. Notices tell what to do on the page: not there. */
    .rest details::details-content {
      display: block;
      block-size: auto;
      content-visibility: visible;
    }
    /* A sentence like others: nothing opens on paper. */
    .rest summary {
      display: block;
      font-size: inherit;
    }
    .rest .folded summary {
      color: inherit;
    }
    main.report {
      max-width: none;
      padding: 0;
    }
    h1 {
      font-size: 24pt;
    }
    aside {
      margin-top: 18pt;
    }
    /* The chart may be as long as a page: the findings go before it, on the first. */
    main.report {
      display: flex;
      flex-direction: column;
    }
    .figure {
      order: 1;
      margin-top: 18pt;
    }
    /* As a table, whose heads stand on each page. */
    .on-paper {
      display: table;
    }
    .on-paper .heads {
      display: table-header-group;
      break-inside: avoid;
      break-after: avoid;
    }
    .on-paper .row,
    .on-paper .block {
      display: table-row;
    }
    .on-paper .row {
      break-inside: avoid;
    }
    .on-paper svg {
      display: block;
      forced-color-adjust: none;
    }
    figcaption {
      break-inside: avoid;
      break-after: avoid;
    }
    .charts-on-paper {
      order: 1;
    }
    /* Browsers print no grounds unless they are told to. */
    .dot,
    .key {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .charts-on-paper gap-report-chart {
      display: block;
      margin-top: 22pt;
    }
    .cover {
      margin: 0 0 20pt;
      border-bottom: 1pt solid #000;
      padding-bottom: 5pt;
      font-size: 9pt;
    }
    .rest {
      order: 2;
    }
    .rest table {
      max-width: none;
      font-size: 9pt;
    }
    .rest thead th,
    .rest td small {
      font-size: 8pt;
    }
    .rest tbody th {
      width: 28%;
    }
    .rest td.verdict {
      width: 27%;
    }
    .rest .beside td.number,
    .rest .beside td:nth-last-child(2) {
      min-width: 64pt;
      white-space: normal;
    }
    .rest thead {
      display: table-header-group;
    }
    tr,
    ul.prose li,
    aside li {
      break-inside: avoid;
    }
    h2,
    h3 {
      break-after: avoid;
    }
  }
  @media screen and (forced-colors: active) {
    /* Drawn in black and greys, whose tones are turned round on a dark ground. */
    gap-report-chart {
      background: Canvas;
    }
    .chart canvas {
      forced-color-adjust: none;
    }
    .chart canvas.on-dark {
      filter: invert(1);
    }
  }
  @media (forced-colors: active) {
    .dot,
    .privacy::before {
      forced-color-adjust: none;
    }
    .toggle[aria-pressed="true"] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    /* What is transparent elsewhere would be drawn in the colour of text. */
    .chart-choice button:not([aria-pressed="true"]),
    .tabs [role="tab"]:not([aria-selected="true"]),
    .filter:not([aria-pressed="true"]) {
      border-bottom-color: Canvas;
    }
    .chip .about {
      text-decoration: none;
    }
    .ring {
      border-color: Highlight;
    }
    .tip {
      border: 1px solid CanvasText;
    }
    .marked > * {
      outline: 1px solid Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .progress {
      animation-duration: 0.01s;
    }
  }
`;
