// A phone: the chart within the first screen, and what would stand before it after it.

import { css } from "lit";

export const narrow = css`
  @media screen {
    @container (max-width: 520px) {
      main.report {
        display: flex;
        flex-direction: column;
        padding-top: 14px;
      }
      .lead {
        display: contents;
      }
      main.report h1 {
        margin-bottom: 8px;
        font-size: 22px;
      }
      .lead .deck {
        order: 1;
        margin: 26px 0 0;
        font-size: 15px;
      }
      main.report > aside {
        order: 1;
      }
      .rest {
        order: 2;
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
    .ways {
      order: 1;
    }
    .ways .button {
      min-height: 32px;
      padding: 4px 11px;
      font-size: 14px;
    }
    .chips {
      flex-basis: 100%;
      gap: 4px;
      order: 2;
    }
    .several .named .base {
      display: none;
    }
    .privacy {
      order: 3;
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
