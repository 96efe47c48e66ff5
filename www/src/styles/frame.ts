// What stands around the report: header, menu, progress, failures, welcome, the veil while dragging.

import { css } from "lit";

export const frame = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
    padding: 11px 28px;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
  }
  .brand {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    margin-inline-end: 2px;
    font-weight: 700;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .mark {
    width: 28px;
    height: 12px;
    overflow: visible;
  }
  .mark path {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .mark .inside {
    fill: var(--inside);
  }
  .mark .outside {
    fill: var(--paper);
    stroke: var(--outside);
    stroke-width: 2.6;
  }
  .chips {
    display: flex;
    flex: 1 1 340px;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    min-width: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    max-width: 100%;
    padding: 2px 2px 2px 9px;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 999px;
    color: var(--soft);
    font-size: 13px;
    white-space: nowrap;
  }
  .chip .dot {
    flex: none;
  }
  .chip b {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    margin-inline-end: 4px;
    color: var(--ink);
    font-weight: 600;
  }
  .chip .wave {
    margin-inline-end: 4px;
    color: var(--ink);
  }
  .several .named .file {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .chip .file {
    min-width: 0;
    max-width: 30ch;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chip .about {
    display: inline-flex;
    gap: 5px;
    min-width: 0;
    padding: 1px 2px;
    border: 0;
    border-radius: 4px;
    background: none;
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 3px;
  }
  .chip .base {
    font-variant-numeric: tabular-nums;
  }
  .chip .about:hover {
    color: var(--ink);
    text-decoration-color: currentColor;
  }
  .chip ~ .chip .file,
  .chip:has(~ .chip) .file {
    max-width: 20ch;
  }
  .remove {
    flex: none;
    margin-inline-start: 0;
    min-width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--soft);
    line-height: 1;
  }
  .remove:hover {
    background: var(--wash);
    color: var(--ink);
  }
  .space {
    flex: 1;
  }
  .privacy {
    color: var(--soft);
    font-size: 13px;
  }
  .privacy::before {
    content: "";
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-end: 7px;
    border-radius: 50%;
    background: var(--good);
  }
  .privacy.broken {
    color: var(--bad);
    font-weight: 600;
  }
  .privacy.broken::before {
    background: var(--bad);
  }
  .ways {
    display: flex;
    gap: 8px;
    margin-inline-start: auto;
  }
  .menu {
    position: relative;
  }
  .menu .list {
    position: absolute;
    z-index: 3;
    top: calc(100% + 6px);
    inset-inline-end: 0;
    width: 330px;
    max-width: 88vw;
    padding: 5px;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--paper);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.14);
  }
  .menu .list button {
    display: grid;
    grid-template-columns: 96px 1fr;
    width: 100%;
    padding: 8px 10px;
    border: 0;
    border-radius: 6px;
    background: none;
    font-size: 14px;
    text-align: start;
  }
  .menu .list b {
    font-weight: 600;
  }
  .menu .list span {
    color: var(--soft);
    font-size: 13.5px;
  }
  .menu .list button:hover,
  .menu .list button:focus-visible {
    background: var(--wash);
  }

  .progress,
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 18px;
    padding: 12px 28px;
    border-bottom: 1px solid var(--line);
    font-size: 14.5px;
  }
  .progress {
    background: var(--paper);
    animation: appear 0.15s 0.2s both;
  }
  .progress p {
    flex: 1 1 320px;
    font-variant-numeric: tabular-nums;
  }
  .progress span {
    color: var(--soft);
    margin-inline-start: 8px;
  }
  .progress progress {
    flex: 1 1 200px;
    height: 8px;
    accent-color: var(--inside);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .failure {
    background: var(--bad-wash);
    border-inline-start: 4px solid var(--bad);
    padding-inline-start: 24px;
  }
  .failure > p {
    flex: 1 1 400px;
    max-width: 80ch;
  }
  .failure > .button:last-child {
    margin-inline-start: auto;
  }

  .welcome,
  .asking,
  .waiting {
    max-width: 800px;
    margin: 0 auto;
    padding: 9vh 28px 60px;
  }
  h1 {
    max-width: 34ch;
    margin: 0 0 10px;
    font: 600 34px/1.16 var(--serif);
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .welcome .deck {
    font-size: 18px;
  }
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 22px;
    margin: 30px 0 44px;
    padding: 40px 32px;
    border: 1.5px dashed var(--calm);
    border-radius: 12px;
    background: var(--paper);
  }
  .drop p {
    flex: 1 1 240px;
    color: var(--soft);
    font-size: 15px;
  }
  .asking .next {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 20px;
  }
  .asking .chooser {
    margin: 18px 0;
  }
  .likely,
  .samples ul {
    margin-top: 8px;
    border-bottom: 1px solid var(--line);
  }
  .likely {
    margin-top: 24px;
  }
  .likely button,
  .samples li button {
    display: block;
    width: 100%;
    padding: 12px 2px;
    border: 0;
    border-top: 1px solid var(--line);
    background: none;
    text-align: start;
  }
  .likely b,
  .samples li b {
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 3px;
  }
  .likely button:hover b,
  .samples li button:hover b {
    text-decoration-color: currentColor;
  }
  .likely span,
  .samples li span {
    display: block;
    color: var(--soft);
    font-size: 14px;
  }
  .dropping {
    position: fixed;
    inset: 0;
    z-index: 5;
    display: grid;
    place-items: center;
    border: 3px dashed var(--inside);
    background: color-mix(in srgb, var(--ground) 88%, transparent);
    pointer-events: none;
  }
  .dropping span {
    font: 600 28px/1.2 var(--serif);
  }
  @container (max-width: 760px) {
    header {
      padding: 10px 16px;
    }
    .space {
      display: none;
    }
    .ways {
      margin-inline-start: 0;
    }
    .brand,
    .privacy {
      flex-basis: 100%;
    }
    .named .file {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .progress,
    .failure {
      padding-inline: 16px;
    }
    .welcome,
    .asking,
    .waiting {
      padding: 26px 16px 40px;
    }
    h1 {
      font-size: 27px;
    }
    .drop {
      margin: 22px 0 32px;
      padding: 24px 18px;
    }
    .menu .list {
      inset-inline: 0 auto;
      margin-inline-start: -80px;
    }
  }
`;
