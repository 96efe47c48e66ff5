// Tables: rows laid out anew on narrow pages, never scrolled sideways.

import { css } from "lit";

export const tables = css`
  .rest table {
    width: 100%;
    border-collapse: collapse;
    font-size: 14.5px;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  .rest thead th {
    padding: 6px 10px 6px 0;
    border-bottom: 1px solid var(--calm);
    color: var(--soft);
    font-size: 13px;
    font-weight: 600;
    text-align: start;
    vertical-align: bottom;
  }
  .rest tbody th,
  .rest td {
    padding: 8px 10px 8px 0;
    border-bottom: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .rest tbody th {
    width: 36%;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .rest .number {
    text-align: end;
    white-space: nowrap;
  }
  .rest thead .number {
    white-space: normal;
  }
  .rest .number + :not(.number) {
    padding-inline-start: 14px;
  }
  .rest th small,
  .rest td small {
    display: block;
    color: var(--soft);
    font-size: 12.5px;
  }
  .rest td.interval,
  .rest td.p,
  .rest td.verdict {
    color: var(--soft);
  }
  .rest td.verdict {
    min-width: 124px;
  }
  /* Text, so that the dot stays with the first word. */
  .key::before {
    content: "\\25CF\\00A0";
    content: "\\25CF\\00A0" / "";
    color: var(--inside);
  }
  .key.outside::before {
    content: "\\25CB\\00A0";
    content: "\\25CB\\00A0" / "";
    color: var(--outside);
  }
  .shown td.gap {
    font-weight: 700;
  }
  .shown td.verdict {
    color: var(--ink);
    font-weight: 600;
  }
  .shown td.verdict small {
    color: var(--soft);
    font-weight: 400;
  }
  .marked > * {
    background: var(--mark);
  }
  .singles {
    max-width: 780px;
  }
  .singles th:first-child {
    width: 56%;
  }
  /* Wider than where seven columns fit at twice the size; on paper they fit. */
  @media screen {
    @container (max-width: 700px) {
      .beside thead {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .beside,
      .beside tbody {
        display: block;
      }
      .beside tr {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 4px 12px;
        padding: 12px 0;
        border-bottom: 1px solid var(--line);
      }
      .beside tbody th {
        grid-column: 1 / -1;
      }
      .rest .beside tbody th,
      .rest .beside td {
        width: auto;
        min-width: 0;
        padding: 0;
        border: 0;
        text-align: start;
        white-space: normal;
      }
      .beside td::before {
        content: attr(data-name);
        display: block;
        color: var(--soft);
        font-size: 12.5px;
      }
      .figures thead {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .figures,
      .figures tbody {
        display: block;
      }
      .figures tr {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 5.5rem;
        gap: 4px 12px;
        padding: 12px 0;
        border-bottom: 1px solid var(--line);
      }
      .figures tbody th,
      .figures td {
        width: auto;
        padding: 0;
        border: 0;
        text-align: start;
      }
      .rest .figures .number + :not(.number) {
        padding-inline-start: 0;
      }
      .rest .figures .number {
        text-align: start;
      }
      .figures tbody th {
        grid-column: 1 / -1;
      }
      .figures td.a::before,
      .figures td.b::before,
      .figures td.gap::before {
        content: attr(data-name);
        display: block;
        color: var(--soft);
        font-size: 12.5px;
        font-weight: 400;
        white-space: normal;
      }
      .figures td.interval {
        grid-column: span 2;
      }
      .figures td.interval::before {
        content: "Interval ";
      }
      .figures td.p::before {
        content: "p ";
      }
      .figures td.interval,
      .figures td.p,
      .figures td.verdict {
        font-size: 13.5px;
      }
      .figures td.gap + td.verdict {
        grid-column: 1 / -1;
        text-align: start;
      }
      .figures td.verdict {
        min-width: 0;
        grid-column: 1 / -1;
        padding-inline-start: 0;
        text-align: start;
        white-space: normal;
      }
      .rest .figures td.gap {
        text-align: end;
      }
    }
  }
`;
