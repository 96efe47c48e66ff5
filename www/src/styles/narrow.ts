// A phone: the chart within the first screen. What is measured is written after it there, see views/report.ts.

import { css } from "lit";

export const narrow = css`
  @media screen {
    @container (max-width: 520px) {
      main.report {
        padding-top: 14px;
      }
      main.report h1 {
        margin-bottom: 8px;
        font-size: 22px;
      }
      .lead .deck {
        margin-bottom: 14px;
      }
      main.report .deck {
        font-size: 15px;
      }
      main.report > .deck {
        margin-top: 26px;
      }
      .controls {
        gap: 2px 14px;
        margin-bottom: 10px;
        padding: 4px 0;
      }
      .figure .chart-choice {
        gap: 2px 14px;
        margin-bottom: 12px;
      }
      .figure figcaption {
        margin-bottom: 8px;
      }
      .figure figcaption h2 {
        font-size: 16px;
        line-height: 1.25;
      }
      .figure figcaption p {
        font-size: 13px;
        line-height: 1.35;
      }
    }
  }
  @container (max-width: 520px) {
    header {
      gap: 6px 8px;
      padding: 8px 16px;
    }
    .brand {
      flex: 1 0 auto;
    }
    .ways .button {
      min-height: 32px;
      padding: 4px 11px;
      font-size: 14px;
    }
    .chips {
      flex-basis: 100%;
      gap: 4px;
    }
    .several .named .base {
      display: none;
    }
    .privacy {
      font-size: 12.5px;
    }
    .menu .list {
      inset-inline: auto 0;
      margin-inline-start: 0;
    }
  }
  @container (max-width: 340px) {
    .brand .mark {
      display: none;
    }
  }
`;
