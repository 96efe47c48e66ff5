// Pictures of the page, compared with those in tests/browser/pictures. The fonts are those of assets/fonts and no
// others, unhinted and without colour at their edges, so that another machine draws the same. UPDATE_GOLDEN=1 renews
// the pictures; one that differs is left in target/screenshots, with the difference beside it.

import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, root } from "./harness.mjs";

const require = createRequire(new URL("../../www/package.json", import.meta.url));
const { PNG } = require("pngjs");
const { default: pixelmatch } = await import(pathToFileURL(require.resolve("pixelmatch")).href);

const FOLDER = join(root, "tests/browser/pictures");
const LEFT = resolve(root, "target/screenshots");

/** How far a pixel's colour may be off, from 0 to 1: so much that edges of letters may be smoothed a little otherwise. */
const COLOUR = 0.15;
/** The part of all pixels that may differ. */
const SHARE = 0.001;
/** Side of a tile, and the part of its pixels that may differ: what moved differs much in one place, noise a little anywhere. */
const TILE = 32;
const TILE_SHARE = 0.035;

const FLAGS = ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb", "--disable-skia-runtime-opts", "--hide-scrollbars"];

/** Chromium that knows the fonts of this repository and no others. */
export async function chromiumWithOurFonts() {
  const folder = await mkdtemp(join(tmpdir(), "gap-report-fonts-"));
  const file = join(folder, "fonts.conf");
  const set = (name, value) => `<edit name="${name}" mode="assign">${value}</edit>`;
  const drawn = [set("antialias", "<bool>true</bool>"), set("hinting", "<bool>false</bool>"), set("autohint", "<bool>false</bool>"), set("rgba", "<const>none</const>"), set("lcdfilter", "<const>lcdnone</const>")];
  const settings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(root, "assets/fonts")}</dir>
  <cachedir>${folder}</cachedir>
  <match target="pattern">${set("family", "<string>Liberation Sans</string>")}</match>
  <match target="font">${drawn.join("")}</match>
</fontconfig>
`;
  await writeFile(file, settings);
  return chromium({ flags: FLAGS, env: { FONTCONFIG_FILE: file } });
}

/** Where two pictures differ: in words, or nothing where they are the same for the eye; and the difference as a picture. */
export function compare(is, was) {
  if (is.width !== was.width || is.height !== was.height) return { said: `it is ${is.width} × ${is.height} pixels, and was ${was.width} × ${was.height}` };
  const { width, height } = is;
  const difference = new PNG({ width, height });
  const differs = pixelmatch(is.data, was.data, difference.data, width, height, { threshold: COLOUR, diffMask: true, includeAA: true });
  if (differs > SHARE * width * height) return { said: `${differs} of ${width * height} pixels differ`, difference };
  for (let top = 0; top < height; top += TILE / 2) {
    for (let left = 0; left < width; left += TILE / 2) {
      let here = 0;
      for (let y = top; y < Math.min(top + TILE, height); y++) {
        for (let x = left; x < Math.min(left + TILE, width); x++) here += difference.data[4 * (y * width + x) + 3] > 0 ? 1 : 0;
      }
      if (here > TILE_SHARE * TILE * TILE) return { said: `${here} pixels differ near ${left}, ${top}`, difference };
    }
  }
  return { said: undefined };
}

/** The picture of that name as it should be; undefined where there is none yet. */
export async function picture(name) {
  const bytes = await readFile(join(FOLDER, `${name}.png`)).catch(() => undefined);
  return bytes && PNG.sync.read(bytes);
}

/** What the page shows now. */
export async function shot(page) {
  return PNG.sync.read(await page.raw.screenshot({ animations: "disabled", caret: "hide" }));
}

/** Compares what the page shows now with the picture of that name. Throws where they differ. */
export async function assertLooks(page, name) {
  const is = await shot(page);
  if (process.env.UPDATE_GOLDEN) {
    await mkdir(FOLDER, { recursive: true });
    // Opaque, and in sixteen shades a colour, which is far finer than what is compared: so it is small.
    const data = is.data.map((value) => 17 * Math.round(value / 17));
    await writeFile(join(FOLDER, `${name}.png`), PNG.sync.write({ ...is, data }, { colorType: 2, inputHasAlpha: true, deflateLevel: 9, filterType: 4 }));
    return;
  }
  const was = await picture(name);
  const { said, difference } = was ? compare(is, was) : { said: "there is no picture of it yet: UPDATE_GOLDEN=1 makes one" };
  if (said === undefined) return;
  await mkdir(LEFT, { recursive: true });
  await writeFile(join(LEFT, `${name}.is.png`), PNG.sync.write(is));
  if (difference) await writeFile(join(LEFT, `${name}.difference.png`), PNG.sync.write(difference));
  throw new Error(`${name} looks different: ${said}. See target/screenshots/${name}.is.png${difference ? ` and ${name}.difference.png` : ""}; where it is meant, UPDATE_GOLDEN=1 renews it.`);
}
