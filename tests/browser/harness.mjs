// Drives the built page in a browser: from a server or from the disk, in Chromium or Firefox, with one small
// vocabulary for both. Browsers come from the environment (CHROMIUM, FIREFOX), as xtask sets it.

import { mkdtemp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, normalize, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(new URL("../../www/package.json", import.meta.url));

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const offline = pathToFileURL(join(root, "dist/gap-report.html")).href;
const site = join(root, "dist/site");

/** Longest wait for anything, in milliseconds: generous, because machines differ and only hanging should fail. */
const PATIENCE = 60_000;

const CHROMIUM_FLAGS = [
  // Root, as in a container, has no sandbox.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8" };

/** Serves dist/site on a free port; `requests` lists the paths that were asked for. */
export async function serveSite(extra = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    requests.push(path);
    try {
      const name = path === "/" ? "index.html" : normalize(path).replace(/^(\.\.[/\\])+/, "");
      const body = extra[path] ?? (await readFile(join(site, name)));
      response.setHeader("Content-Type", TYPES[extname(name)] ?? "text/plain; charset=utf-8");
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
  };
}

/** Chromium, with a fresh profile; with more flags, and in another environment, where those are given. */
export async function chromium({ flags = [], env = {} } = {}) {
  const { chromium: type } = require("playwright-core");
  const browser = await type.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...CHROMIUM_FLAGS, ...flags],
    env: { ...process.env, ...env },
  });
  return {
    name: "Chromium",
    close: () => browser.close(),
    async open(url, { width = 1280, height = 900, dark = false, scale = 1 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? "dark" : "light",
        deviceScaleFactor: scale,
        acceptDownloads: true,
      });
      const raw = await context.newPage();
      const troubles = watch(raw);
      const network = [];
      context.on("request", (request) => network.push(request.url()));
      await raw.goto(url);
      const page = new Page(raw, troubles, network, {
        choose: (paths) => raw.locator("gap-report input[type=file]").first().setInputFiles(paths),
        screenshot: (path) => raw.screenshot({ path, fullPage: true }),
        press: (text) => raw.locator("gap-report button", { hasText: text }).first().click(),
        close: () => context.close(),
      });
      return page.ready();
    },
  };
}

/** Firefox, over WebDriver BiDi, with a fresh profile. */
export async function firefox() {
  const puppeteer = require("puppeteer-core");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    protocol: "webDriverBiDi",
    headless: true,
  });
  return {
    name: "Firefox",
    close: () => browser.close(),
    async open(url, { width = 1280, height = 900 } = {}) {
      const raw = await browser.newPage();
      await raw.setViewport({ width, height });
      const troubles = watch(raw);
      const network = [];
      raw.on("request", (request) => network.push(request.url()));
      await raw.goto(url);
      const page = new Page(raw, troubles, network, {
        choose: async (paths) => (await raw.waitForSelector("gap-report >>> input[type=file]")).uploadFile(...paths),
        screenshot: (path) => raw.screenshot({ path, fullPage: true }),
        press: (text) =>
          raw.evaluate((wanted) => {
            const buttons = [...document.querySelector("gap-report").shadowRoot.querySelectorAll("button")];
            buttons.find((button) => button.textContent.includes(wanted)).click();
          }, text),
        close: () => raw.close(),
      });
      return page.ready();
    },
  };
}

/** What a page complains about: exceptions, and errors on its console (a refusal by the policy is one). */
function watch(raw) {
  const troubles = [];
  raw.on("pageerror", (error) => troubles.push(String(error)));
  raw.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  return troubles;
}

/** The page with the element on it, in either browser. */
export class Page {
  constructor(raw, troubles, network, does) {
    this.raw = raw;
    this.troubles = troubles;
    this.does = does;
    this.network = network;
  }

  /** Waits for the element, then listens to its events and forgets the requests that loaded the page. */
  async ready() {
    const stands = () => Boolean(document.querySelector("gap-report")?.shadowRoot?.querySelector("input[type=file]"));
    await this.until(stands, "the element stands on the page");
    await this.evaluate(() => {
      window.heard = { progress: [], report: [], notice: [], error: [] };
      const element = document.querySelector("gap-report");
      for (const name of Object.keys(window.heard)) {
        element.addEventListener(`gap-report-${name}`, (event) => window.heard[name].push(event.detail ?? null));
      }
    });
    this.network.length = 0;
    return this;
  }

  evaluate(work, argument) {
    return this.raw.evaluate(work, argument);
  }

  /** Asks again and again, from here: the page's policy refuses the evaluation that a wait inside it needs. */
  async until(question, what, argument) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const answer = await this.evaluate(question, argument);
      if (answer) return answer;
      if (Date.now() > end) {
        const said = await this.text();
        throw new Error(`waited in vain until ${what}; troubles: ${JSON.stringify(this.troubles)}; the page says: ${said}`);
      }
      await sleep(25);
    }
  }

  /** How often an event was heard. */
  heard(name) {
    return this.evaluate((event) => window.heard[event].length, name);
  }

  /** Gives the files to the first file input. */
  choose(paths) {
    return this.does.choose(paths);
  }

  /** Presses the first button with this text. */
  press(text) {
    return this.does.press(text);
  }

  /** Does `action`, waits for the report that it leads to, and returns it; an error event fails. */
  async reportAfter(action) {
    const [reports, errors] = [await this.heard("report"), await this.heard("error")];
    await action();
    await this.until(
      ([r, e]) => window.heard.report.length > r || window.heard.error.length > e,
      "a report is there",
      [reports, errors],
    );
    if ((await this.heard("error")) > errors) {
      throw new Error(`no report: ${await this.evaluate(() => JSON.stringify(window.heard.error.at(-1)))}`);
    }
    return this.report();
  }

  /** Does `action`, waits for the error that it leads to, and returns its detail. */
  async errorAfter(action) {
    const errors = await this.heard("error");
    await action();
    await this.until((e) => window.heard.error.length > e, "an error is told", errors);
    return JSON.parse(await this.evaluate(() => JSON.stringify(window.heard.error.at(-1))));
  }

  /** `element.report`. */
  async report() {
    return JSON.parse(await this.evaluate(() => JSON.stringify(document.querySelector("gap-report").report ?? null)));
  }

  /** `element.analyse(files)`, the files by name and text; the report it promises. */
  async analyse(texts) {
    const work = async (named) => {
      const files = Object.entries(named).map(([name, text]) => new File([text], name));
      return JSON.stringify(await document.querySelector("gap-report").analyse(files));
    };
    return JSON.parse(await this.evaluate(work, texts));
  }

  /** The bytes of `element.export(format)`, as text. */
  exported(format) {
    return this.evaluate(async (f) => (await document.querySelector("gap-report").export(f)).text(), format);
  }

  /** All that the element says, as text. */
  text() {
    return this.evaluate(() => {
      const words = (node) =>
        [...node.childNodes]
          .filter((child) => !["STYLE", "SCRIPT"].includes(child.nodeName))
          .map((child) => (child.nodeType === 3 ? child.data : words(child)))
          .join(" ");
      const shadow = document.querySelector("gap-report")?.shadowRoot;
      return shadow ? words(shadow).replace(/\s+/g, " ") : "";
    });
  }

  /** Pixels of the first canvas that are about these colours (`#rrggbb`), once each occurs; waits for the drawing. */
  pixels(colours) {
    return this.until(
      (wanted) => {
        const canvas = document.querySelector("gap-report").shadowRoot.querySelector("canvas");
        if (!canvas?.width || !canvas.height) return null;
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        const parts = wanted.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
        const counts = parts.map(() => 0);
        for (let at = 0; at < data.length; at += 4) {
          if (data[at + 3] < 200) continue;
          for (const [index, part] of parts.entries()) {
            if (part.every((value, channel) => Math.abs(value - data[at + channel]) <= 12)) counts[index] += 1;
          }
        }
        return counts.every((count) => count > 0) ? counts : null;
      },
      `the canvas shows ${colours.join(" and ")}`,
      colours,
    );
  }

  async screenshot(name) {
    const folder = resolve(root, "target/screenshots");
    await mkdir(folder, { recursive: true });
    await this.does.screenshot(join(folder, `${name}.png`));
  }

  close() {
    return this.does.close();
  }
}

/** Writes files into a folder of their own and returns their paths. */
export async function filesOf(contents) {
  const folder = await mkdtemp(join(tmpdir(), "gap-report-"));
  return Promise.all(
    Object.entries(contents).map(async ([name, content]) => {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    }),
  );
}

/** In the page: the pieces in which a chart is printed. How tall each row is and the heads that every page repeats, how
 *  many shapes reach into the lowest part of each row, and how tall the chart is in one piece. */
export function piecesOnPaper(name) {
  const all = [...document.querySelector("gap-report").shadowRoot.querySelectorAll("gap-report-chart")];
  const chart = all.find((each) => each.chart === name);
  const height = (piece) => Number(piece.getAttribute("height"));
  /** The shapes in the lowest `tall` pixels, measured where they are shown. */
  const drawn = (piece, tall) => {
    const shown = document.body.appendChild(piece.cloneNode(true));
    const { y, height: whole } = shown.viewBox.baseVal;
    const boxes = [...shown.children].map((shape) => shape.getBBox());
    shown.remove();
    return boxes.filter((box) => box.y + box.height > y + whole - tall && box.y < y + whole).length;
  };
  const pieces = [...chart.querySelectorAll(".on-paper .row > svg")];
  const strip = (piece) => ({ tall: height(piece), ink: drawn(piece, height(piece)), text: [...piece.querySelectorAll("text")].map((each) => each.textContent) });
  return {
    whole: chart.charts.lay_out(name, chart.view, 680, "paper", 0, 100_000).height,
    tall: pieces.map(height),
    heads: [...chart.querySelectorAll("figure > .on-paper > .heads > svg")].map(strip),
    headings: [...chart.querySelectorAll(".on-paper .on-paper > .heads > svg")].map(strip),
    feet: pieces.map((piece) => drawn(piece, 30)),
  };
}
