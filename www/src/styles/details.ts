// What opens below a question of the crosswalk: its details, and the list from which a column is chosen; and what is left over.

import { css } from "lit";

export const details = css`
  .details {
    padding: 6px 0 10px;
  }
  .details .field {
    margin-top: 10px;
    font-size: 14px;
  }
  .details .field.wide {
    grid-template-columns: 104px minmax(0, 1fr);
  }
  .details textarea {
    field-sizing: content;
    width: 100%;
    min-height: 34px;
    resize: none;
    line-height: 1.4;
  }
  .details .levels,
  .details .none {
    margin-top: 12px;
  }
  .labels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(168px, 1fr));
    gap: 0 18px;
  }
  .labels .field {
    grid-template-columns: minmax(0, 1fr);
  }
  .in-file {
    flex-basis: 100%;
    color: var(--soft);
    font-size: 12.5px;
  }
  .wordings {
    margin: 10px 0 8px;
    font-size: 14px;
  }
  .wordings li {
    display: flex;
    gap: 4px 16px;
    align-items: baseline;
    justify-content: space-between;
    padding: 5px 0;
    line-height: 1.4;
  }
  .wordings .said small {
    display: block;
    overflow-wrap: anywhere;
    color: var(--soft);
    font-size: 12.5px;
  }
  .wordings .ways {
    flex: 0 1 auto;
    flex-wrap: wrap;
    gap: 2px 14px;
    justify-content: flex-end;
    align-items: baseline;
  }
  .wordings .tick {
    margin: 0;
    font-size: 13.5px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin-top: 16px;
  }

  .picker {
    padding: 10px 0 4px;
  }
  .picker .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: baseline;
  }
  .picker .ask > :first-child {
    flex: 1;
    min-width: 200px;
  }
  .picker input {
    width: 100%;
    margin-top: 6px;
    padding: 5px 8px;
    border: 1px solid var(--calm);
    border-radius: 6px;
    background: var(--paper);
    font-size: 14px;
  }
  .picker ul {
    max-height: 250px;
    margin-top: 4px;
    overflow: auto;
  }
  .picker li {
    padding: 5px 8px;
    border-radius: 4px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .picker li small,
  .picker li i {
    color: var(--soft);
    font-size: 12.5px;
    font-style: normal;
  }
  .picker li:hover,
  .picker li[aria-selected="true"] {
    background: var(--wash);
  }
  .also {
    position: sticky;
    inset-inline-start: 0;
    max-width: 100cqi;
    margin-top: 14px;
    color: var(--soft);
    font-size: 14px;
  }
  .left-over {
    position: sticky;
    inset-inline-start: 0;
    max-width: min(720px, 100cqi);
    margin-top: 26px;
  }
  .left-over h4 {
    margin: 14px 0 2px;
    font-size: 13px;
  }
  .left-over li {
    padding: 5px 0;
    border-bottom: 1px solid var(--line);
    font-size: 14px;
    content-visibility: auto;
    contain-intrinsic-size: auto 30px;
  }
  .left-over li summary {
    color: var(--ink);
  }
  .left-over li small {
    color: var(--soft);
    font-size: 12px;
  }
  .none.soft {
    padding: 18px 0;
  }
  @container (max-width: 480px) {
    .wordings li {
      flex-wrap: wrap;
    }
    .wordings .ways {
      justify-content: flex-start;
    }
  }
`;
