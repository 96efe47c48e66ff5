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

test("in the user's own colours charts are black and grey on their ground, and white and grey where it is dark", async () => {
  const page = await browser.open(offline, { width: 1280, height: 900 });
  await page.reportAfter(async () => page.choose(await leadersAndCustomers()));
  /** What is seen of the chart: how many pixels are about black, about white, and coloured. */
  const seen = async () => {
    const png = await page.raw.locator("gap-report canvas").first().screenshot();
    return page.evaluate(async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
      const canvas = Object.assign(document.createElement("canvas"), { width: picture.width, height: picture.height });
      const context = canvas.getContext("2d");
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const found = { black: 0, white: 0, coloured: 0, all: data.length / 4 };
      for (let at = 0; at < data.length; at += 4) {
        const [least, most] = [Math.min(data[at], data[at + 1], data[at + 2]), Math.max(data[at], data[at + 1], data[at + 2])];
        if (most < 16) found.black += 1;
        if (least > 239) found.white += 1;
        if (most - least > 40) found.coloured += 1;
      }
      return found;
    }, [...png]);
  };
  // On the screen the chart has colours: what follows could fail.
  await page.pixels(LIGHT);
  assert.ok((await seen()).coloured > 100);
  for (const colorScheme of ["dark", "light", "dark"]) {
    await page.raw.emulateMedia({ forcedColors: "active", colorScheme });
    await page.pixels(["#000000"]);
    const [ground, figures] = colorScheme === "dark" ? ["black", "white"] : ["white", "black"];
    await page.until((dark) => document.querySelector("gap-report").shadowRoot.querySelector("canvas").classList.contains("on-dark") === dark, colorScheme, colorScheme === "dark");
    const found = await seen();
    assert.equal(found.coloured, 0, colorScheme);
    assert.ok(found[ground] > found.all / 2 && found[figures] > 300, `${colorScheme}: ${JSON.stringify(found)}`);
  }
  await page.raw.emulateMedia({ forcedColors: "active", colorScheme: "dark", media: "print" });
  const under = await page.evaluate(() => getComputedStyle(document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart")).backgroundColor);
  assert.equal(under, "rgba(0, 0, 0, 0)", "black stands on no black on paper");
  assert.deepEqual(page.troubles, []);
  await page.close();
});
