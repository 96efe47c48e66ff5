// Colours and type, once for light and once for dark. All text colours reach WCAG AA on all grounds.

import { css } from "lit";

const dark = css`
  --scheme: dark;
  color-scheme: dark;
  --ink: #eceae6;
  --soft: #a9adb2;
  --line: #33373c;
  --paper: #17191c;
  --ground: #101214;
  --wash: #212429;
  --inside: #7db8f2;
  --outside: #f39a55;
  --calm: #7d838b;
  --good: #4bb47e;
  --bad: #ff8f80;
  --bad-wash: #35201d;
  --mark: #2c2a1a;
`;

export const tokens = css`
  :host {
    --scheme: light;
    color-scheme: light;
    --ink: #1a1a1a;
    --soft: #5d6166;
    --line: #dfe1e4;
    --paper: #fff;
    --ground: #f6f6f4;
    --wash: #ecedeb;
    --inside: #0b4f8a;
    --outside: #b34c08;
    --calm: #8a8f96;
    --good: #2f8f5b;
    --bad: #a3241a;
    --bad-wash: #fbeae7;
    --mark: #fbf3d5;
    --serif: Georgia, "Source Serif 4", "Source Serif Pro", serif;
    --sans: "Source Sans 3", "Source Sans Pro", system-ui, "Segoe UI", Roboto, sans-serif;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      ${dark}
    }
  }
`;
