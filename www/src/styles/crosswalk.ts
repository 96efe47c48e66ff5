// The crosswalk as a table: hairlines, no boxes; rows that are not seen cost nothing.

import { css } from "lit";

export const crosswalk = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 18px;
    padding: 10px 24px 8px;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    flex: 1;
    gap: 2px 16px;
  }
  .filter {
    padding: 2px 0;
    border: 0;
    border-bottom: 1px solid transparent;
    background: none;
    color: var(--soft);
    font-size: 14px;
  }
  .filter[aria-pressed="true"] {
    border-color: var(--ink);
    color: var(--ink);
  }
  .filter:hover {
    color: var(--ink);
  }
  .bar .search {
    flex: 0 1 170px;
    min-width: 90px;
    padding: 3px 2px;
    border: 0;
    border-bottom: 1px solid var(--calm);
    background: none;
    font-size: 14px;
  }
  .bar .search::placeholder,
  .picker input::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  .confirm-all {
    position: sticky;
    inset-inline-start: 0;
    max-width: 100cqi;
    padding-bottom: 8px;
    color: var(--soft);
    font-size: 13.5px;
  }
  .crosswalk {
    font-size: 14px;
    line-height: 1.36;
  }
  .crosswalk {
    /* The number of files is set by the editor. */
    min-width: calc(260px + var(--files, 2) * 112px);
  }
  .line {
    display: grid;
    grid-template-columns: minmax(170px, 1.6fr) repeat(var(--files, 2), minmax(0, 1fr)) 66px;
    gap: 0 16px;
    align-items: start;
  }
  .two .line {
    grid-template-columns: minmax(0, 1.2fr) repeat(2, minmax(0, 1fr)) 62px;
  }
  .many .line {
    grid-template-columns: minmax(146px, 1.5fr) repeat(var(--files, 4), minmax(0, 1fr)) 66px;
    gap: 0 12px;
  }
  .crosswalk.many {
    /* What the sheet leaves of its width beside the report: less its padding, its edge and a scrollbar. */
    min-width: calc(212px + var(--files, 4) * 100px);
  }
  .alone .line {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .crosswalk.alone {
    min-width: 0;
  }
  .names {
    position: sticky;
    z-index: 2;
    top: 0;
    padding-bottom: 5px;
    border-bottom: 1px solid var(--calm);
    background: var(--paper);
    color: var(--soft);
    font-size: 13px;
  }
  .names .line {
    align-items: end;
  }
  .names [role="columnheader"] {
    min-width: 0;
    font-weight: 600;
  }
  .names b {
    color: var(--ink);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .names small {
    display: flex;
    overflow: hidden;
    font-size: 12px;
    font-weight: 400;
    white-space: nowrap;
  }
  .names .stem {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
  }
  .sure {
    text-align: end;
    color: var(--soft);
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
  }
  .sure b {
    color: var(--ink);
    font-size: 14px;
  }
  .item {
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
    content-visibility: auto;
    contain-intrinsic-size: auto 58px;
  }
  .item.open {
    content-visibility: visible;
  }
  .many .question,
  .many .names [role="columnheader"]:first-child {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    padding-inline-end: 8px;
    background: var(--paper);
  }
  .question,
  .names [role="columnheader"]:first-child {
    position: relative;
    padding-inline-start: 14px;
  }
  .grip {
    position: absolute;
    inset: 2px auto auto 0;
    width: 10px;
    height: 16px;
    background: radial-gradient(circle, var(--calm) 1.1px, transparent 1.6px) 0 0 / 5px 5px;
    opacity: 0.55;
    cursor: grab;
  }
  @media (forced-colors: active) {
    .grip {
      border: 0 dotted CanvasText;
      border-width: 0 3px;
      background: none;
      opacity: 1;
    }
  }
  .item:hover .grip {
    opacity: 1;
  }
  .item.above {
    box-shadow: inset 0 2px var(--inside);
  }
  .item.below {
    box-shadow: inset 0 -2px var(--inside);
  }
  .asked,
  .column {
    width: 100%;
    padding: 0;
    border: 0;
    background: none;
    font-size: 14px;
    line-height: 1.36;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .asked {
    color: var(--ink);
  }
  .item.open .asked {
    font-weight: 600;
  }
  .asked:hover,
  .column:hover {
    text-decoration: underline;
    text-decoration-color: var(--calm);
    text-underline-offset: 3px;
  }
  .cell {
    min-width: 0;
  }
  .cell.over {
    outline: 2px solid var(--inside);
    outline-offset: 3px;
  }
  .column {
    color: var(--soft);
  }
  .item:not(.open) .column,
  .item:not(.open) .asked {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  .column small {
    color: var(--soft);
    font-size: 12px;
  }
  .column i {
    color: var(--outside);
    font-style: normal;
  }
  .column.free {
    text-decoration: underline;
    text-decoration-style: dotted;
    text-decoration-color: var(--calm);
    text-underline-offset: 3px;
  }
  .column[aria-expanded="true"] {
    color: var(--ink);
    font-weight: 600;
  }
  .left-out .asked,
  .left-out .column {
    color: var(--soft);
    text-decoration: line-through;
    text-decoration-color: var(--calm);
  }
  .across > [role="cell"] {
    position: sticky;
    inset-inline-start: 0;
    max-width: 100cqi;
  }
  .pairing {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin-top: 4px;
    color: var(--soft);
    font-size: 13px;
  }
  .pairing .ways {
    gap: 14px;
    margin: 0;
  }
  .pairing .link {
    color: var(--inside);
    font-size: 13px;
  }

  @container (max-width: 480px) {
    .bar {
      padding-inline: 16px;
    }
    .confirm-all,
    .across > [role="cell"],
    .left-over {
      max-width: none;
    }
    .names {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .crosswalk,
    .crosswalk.many {
      min-width: 0;
    }
    .crosswalk .line {
      display: block;
    }
    .crosswalk .question {
      position: static;
      padding-inline-start: 0;
    }
    .grip {
      display: none;
    }
    .crosswalk .asked {
      font-size: 15px;
    }
    .cell {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr);
      gap: 10px;
      margin-top: 3px;
    }
    .cell::before {
      content: attr(data-label);
      color: var(--soft);
      font-size: 12.5px;
      line-height: 1.4;
      overflow-wrap: anywhere;
    }
    .cell:has(.same),
    .widen {
      display: none;
    }
    .crosswalk .sure {
      text-align: start;
    }
    .crosswalk .sure b::after {
      content: " sure";
      font-weight: 400;
    }
    .crosswalk .sure .spoken {
      position: static;
      width: auto;
      clip-path: none;
    }
  }
`;
