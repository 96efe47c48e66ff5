// The page on a desk and on a phone, in light and dark, and on paper. Pictures for people are left in
// target/screenshots; what can be asserted is that nothing is cut off and that charts are drawn in their theme.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium, offline } from "./harness.mjs";
import { leadersAndCustomers, LIGHT, PUBLISHED } from "./surveys.mjs";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

/** The colours of the chart in the dark theme. */
const DARK = ["#7db8f2", "#f39a55"];

for (const width of [1280, 390]) {
  for (const dark of [false, true]) {
    test(`${width} px wide, ${dark ? "dark" : "light"}`, async () => {
      const name = `${width === 390 ? "narrow" : "desktop"}-${dark ? "dark" : "light"}`;
      const page = await browser.open(offline, { width, height: 900, dark, scale: 2 });
      await page.screenshot(`welcome-${name}`);
      await page.reportAfter(async () => page.choose(await leadersAndCustomers()));
      await page.pixels(dark ? DARK : LIGHT);
      const { canvas, shown, overflow } = await page.evaluate(() => {
        const canvas = document.querySelector("gap-report").shadowRoot.querySelector("canvas");
        const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        return { canvas: canvas.width, shown: canvas.getBoundingClientRect().width, overflow };
      });
      assert.ok(Math.abs(canvas - 2 * shown) <= 2, `the canvas has ${canvas} pixels for ${shown} px at ratio 2`);
      assert.ok(overflow <= 0, `the page is ${overflow} px wider than the window`);
      await page.screenshot(`report-${name}`);
      if (width === 1280 && !dark) {
        await page.raw.emulateMedia({ media: "print" });
        await page.screenshot("report-print");
        await page.raw.emulateMedia({ media: null });
      }
      await page.analyse({ "published.csv": PUBLISHED });
      await page.screenshot(`published-${name}`);
      assert.deepEqual(page.troubles, []);
      await page.close();
    });
  }
}

test("in the user's own colours charts are drawn for their ground: dark on light, light on dark", async () => {
  const page = await browser.open(offline, { width: 1280, height: 900 });
  await page.reportAfter(async () => page.choose(await leadersAndCustomers()));
  for (const [colorScheme, colors, ground] of [
    ["dark", DARK, "rgb(0, 0, 0)"],
    ["light", ["#000000"], "rgb(255, 255, 255)"],
  ]) {
    await page.raw.emulateMedia({ forcedColors: "active", colorScheme });
    await page.pixels(colors);
    const under = await page.evaluate(() => getComputedStyle(document.querySelector("gap-report").shadowRoot.querySelector("canvas")).backgroundColor);
    assert.equal(under, ground, colorScheme);
  }
  assert.deepEqual(page.troubles, []);
  await page.close();
});
