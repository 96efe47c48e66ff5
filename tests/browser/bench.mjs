// `node bench.mjs SURVEY.csv…`: what the built page takes for each survey, beside the plainest way to read the
// same file in the same browser, so that figures from different machines compare. Prints, judges nothing.

import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium, offline, root } from "./harness.mjs";

const MB = 1024 * 1024;
/** Runs of each small survey; the median is printed. Large ones take long enough to run once. */
const RUNS = 7;

/** The renderers among the descendants of this process; none where there is no /proc. */
async function renderers() {
  const parents = new Map();
  for (const pid of (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name))) {
    const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    parents.set(Number(pid), Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const ours = (pid) => pid === process.pid || (parents.has(pid) && ours(parents.get(pid)));
  const found = [];
  for (const pid of parents.keys()) {
    const command = ours(pid) ? await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "") : "";
    if (command.includes("--type=renderer")) found.push(pid);
  }
  return found;
}

/** The resident memory of these processes, in bytes. */
async function residentMemory(pids) {
  const all = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/status`, "utf8").catch(() => "")));
  return all.reduce((total, status) => total + Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024, 0);
}

/** Follows the memory of the page's processes while `work` runs: what it was, and its peak above that. */
async function withMemory(work) {
  // Looked for once: to go through all processes again and again takes a part of the time that is measured.
  const pids = await renderers();
  const before = await residentMemory(pids);
  let peak = before;
  let running = true;
  const follow = (async () => {
    while (running) {
      peak = Math.max(peak, await residentMemory(pids));
      await sleep(20);
    }
  })();
  const result = await work();
  running = false;
  await follow;
  return { result, before, peak };
}

/** In the page: starts to follow frames, so that a stall of the main thread shows as a long one. */
function startTicker() {
  window.longest = 0;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
    window.ticking = requestAnimationFrame(tick);
  };
  tick();
  // From the files' arrival to the frame after the chart's pixels changed.
  const element = document.querySelector("gap-report");
  const input = element.shadowRoot.querySelector("input[type=file]");
  window.times = {};
  input.addEventListener("change", () => (window.times.dropped = performance.now()), { capture: true });
  element.addEventListener("gap-report-report", () => {
    window.times.reported = performance.now();
    const painted = () => {
      const canvas = element.shadowRoot.querySelector("canvas");
      const drawn = canvas?.width > 0 && canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((v) => v > 0);
      if (drawn) window.times.painted = performance.now();
      else requestAnimationFrame(painted);
    };
    requestAnimationFrame(painted);
  });
}

/** In the page: takes an answer from those that agree, as a press in the study's editor does, which stands open meanwhile. */
async function editAgreeing() {
  const element = document.querySelector("gap-report");
  const question = element.study.questions.find(({ measure }) => Array.isArray(measure?.agree) && measure.agree.length > 1);
  if (!question) return { recount: null, repainted: null };
  element.openQuestion(question.id);
  await new Promise((done) => setTimeout(done, 1000));
  const levels = '[data-question="' + CSS.escape(question.id) + '"] [aria-label^="Answers that count as agreeing"] [aria-pressed="true"]';
  const level = element.shadowRoot.querySelector(levels);
  if (!level) return { recount: null, repainted: null };
  const start = performance.now();
  const heard = new Promise((done) => element.addEventListener("gap-report-report", done, { once: true }));
  level.click();
  await heard;
  const recount = performance.now() - start;
  // What follows the frame that shows it.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return { recount, repainted: performance.now() - start };
}

async function drop(browser, path) {
  const page = await browser.open(offline);
  // The page is open and idle, its worker started, when the file comes.
  await sleep(1500);
  await page.evaluate(startTicker);
  const { before, peak } = await withMemory(async () => {
    await page.choose([path]);
    await page.until(() => window.times.painted || window.heard.error.length > 0, "the chart is painted");
  });
  const error = await page.evaluate(() => window.heard.error.at(-1)?.message ?? "");
  if (error) throw new Error(error);
  const times = await page.evaluate(() => ({ ...window.times, longest: window.longest }));
  const edit = await page.evaluate(editAgreeing);
  await page.close();
  return { painted: times.painted - times.dropped, reported: times.reported - times.dropped, longest: times.longest, ...edit, before, peak };
}

/** The plainest way: the whole file as one text, cut into lines and cells. */
async function plain(browser, path) {
  const page = await browser.open(offline);
  const { result, before, peak } = await withMemory(async () => {
    await page.evaluate(() => {
      const input = document.createElement("input");
      Object.assign(input, { type: "file", id: "plain" });
      input.addEventListener("change", async () => {
        const start = performance.now();
        try {
          let cells = 0;
          for (const line of (await input.files[0].text()).split("\n")) cells += line.split(",").length;
          window.plainReading = { time: performance.now() - start, cells };
        } catch (error) {
          window.plainReading = { time: null, cells: String(error) };
        }
      });
      document.body.append(input);
    });
    await page.raw.locator("#plain").setInputFiles([path]);
    return page.until(() => window.plainReading, "the plain way has ended");
  });
  await page.close();
  return { time: result.time, before, peak };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const line = (what, figure) => console.log(`  ${what.padEnd(44)}${figure}`);
const ms = (value) => (value === null ? "could not be measured" : `${value.toFixed(value < 10 ? 1 : 0)} ms`);
const mb = (bytes) => `${(bytes / MB).toFixed(0)} MB`;

const browser = await chromium();
try {
  for (const path of process.argv.slice(2)) {
    const { size } = await stat(path);
    const runs = size > 10 * MB ? 1 : RUNS;
    const measured = [];
    for (let run = 0; run < runs; run++) measured.push(await drop(browser, path));
    const of = (figure) => median(measured.map((each) => each[figure]));
    const baseline = await plain(browser, path);
    console.log(`\n${basename(path)}, ${(size / 1e6).toFixed(1)} MB, ${runs === 1 ? "one run" : `median of ${runs}`}`);
    line("file arrives to report", ms(of("reported")));
    line("file arrives to painted chart", ms(of("painted")));
    line("report after an agreeing answer is pressed", ms(of("recount")));
    line("the same to its painted frame", ms(of("repainted")));
    line("longest frame meanwhile", ms(of("longest")));
    line("page's memory before, at its peak", `${mb(of("before"))}, ${mb(of("peak"))}`);
    line("plain reading (text, split), its peak", `${ms(baseline.time)}, ${mb(baseline.peak)}`);
    if (baseline.time) line("report against plain reading", `${(of("reported") / baseline.time).toFixed(2)} times`);
  }
} finally {
  await browser.close();
}

console.log("\nsizes");
const wasm = await readFile(join(root, "target/wasm/gap_report_bg.wasm"));
const kb = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
line("wasm, gzipped", `${kb(wasm.length)}, ${kb(gzipSync(wasm, { level: 9 }).length)}`);
for (const name of ["dist/site/gap-report.js", "dist/gap-report.html"]) {
  const bytes = await readFile(join(root, name));
  line(`${name}, gzipped`, `${kb(bytes.length)}, ${kb(gzipSync(bytes, { level: 9 }).length)}`);
}
