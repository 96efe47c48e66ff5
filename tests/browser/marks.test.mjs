// Every chart under a real pointer and real keys: what is drawn can be pointed at and is told where it stands, the
// arrows walk over all of it, and every value is spoken. On surveys of three groups, two waves, three regions and two
// channels, so that each of the nine charts has something to say.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

const SCALE = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];
const QUESTIONS = ["We answer quickly", "Our agents are friendly", "Problems are solved at the first contact", "Prices are explained before a purchase", "People would recommend us"];
const REGIONS = ["North", "South", "West"];
const WAYS = ["Phone", "E-mail", "Chat"];

/** A survey of `n`; `bent` from 0 to 1 is how far the answers lean to agreeing. A few people of the West only. Who is `asked` ticked ways to reach us. */
function survey(n, bent, asked = false) {
  const rows = Array.from({ length: n }, (_, row) => {
    const mood = ((row * 13) % 17) / 17;
    const answers = QUESTIONS.map((_, at) => SCALE[Math.max(0, Math.min(4, Math.floor((bent - 0.1 * at * bent + 0.4 * mood) * 3 + ((row * 7 + at * 3) % 10) / 6)))]);
    const ways = WAYS.filter((_, at) => (row + at) % (at + 2) === 0).join("; ");
    return [row % 29 === 0 ? "West" : REGIONS[row % 2], row % 2 ? "2025" : "2024", ...answers, ...(asked ? [ways === "" ? "Chat" : ways] : [])];
  });
  return [["Region", "Year", ...QUESTIONS, ...(asked ? ["Which ways to reach us do you use?"] : [])], ...rows].map((row) => row.join(",")).join("\n") + "\n";
}

const PLACES = [["Contact", "Phone"], ["Contact", "Chat"], ["Repair", "Phone"], ["Purchase", "Chat"]];

let browser, page, root;
before(async () => {
  browser = await chromium();
  page = await browser.open(offline, { width: 1180, height: 900 });
  root = page.raw.locator("gap-report");
  const names = ["leaders.csv", "agents.csv", "customers.csv"];
  const study = { schema: "gap-report/study/1", sources: names.map((file) => ({ file, wave: { column: "Year" }, segments: ["Region"] })) };
  const files = { "leaders.csv": survey(160, 0.8), "agents.csv": survey(240, 0.6), "customers.csv": survey(500, 0.35, true), "study.json": JSON.stringify(study) };
  const first = await page.reportAfter(async () => page.choose(await filesOf(files)));
  // Where in the service each belongs, and which of them is the outcome.
  const questions = first.study.questions.map((each) => {
    const [touchpoint, channel] = PLACES[QUESTIONS.indexOf(each.text)] ?? [];
    return touchpoint ? { ...each, touchpoint, channel } : each;
  });
  const outcome = first.study.questions.find(({ text }) => text === QUESTIONS[4]).id;
  const decided = { ...first.study, questions, options: { ...first.study.options, outcome } };
  await page.reportAfter(() => page.evaluate((to) => (document.querySelector("gap-report").study = to), decided));
});
after(async () => {
  await page?.close();
  await browser?.close();
});

/** Shows a chart, and returns its marks once it is drawn. */
async function show(chart) {
  await page.raw.mouse.move(2, 2);
  await page.evaluate((name) => document.querySelector("gap-report").showChart(name), chart);
  await page.until(
    (name) => {
      const figure = document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart");
      return figure.chart === name && figure.marks.length > 0;
    },
    `${chart} is drawn`,
    chart,
  );
  await root.locator("canvas").first().scrollIntoViewIfNeeded();
  return page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart").marks.map((mark) => ({ ...mark })));
}

/** About `most` of a list, from its whole length. */
const spread = (list, most) => list.filter((_, at) => at % Math.ceil(list.length / most) === 0);

/** What the chart shows of the mark that is pointed at or has the keyboard. */
const state = () =>
  page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => {
          const chart = document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart");
          const [tip, ring, room] = [chart.querySelector(".tip"), chart.querySelector(".ring"), chart.querySelector(".chart")].map((each) => ({ hidden: each.hidden, text: each.textContent, box: each.getBoundingClientRect().toJSON() }));
          done({ tip, ring, room, spoken: chart.querySelector(".spoken").textContent });
        }),
      ),
  );

/** True where something is drawn in the box of a mark. */
const isDrawn = (mark) =>
  page.evaluate(({ x, y, width, height }) => {
    const canvas = document.querySelector("gap-report").shadowRoot.querySelector("canvas");
    const box = [x - 2, y - 2, width + 4, height + 4].map((each) => Math.round(each * devicePixelRatio));
    return canvas.getContext("2d").getImageData(...box).data.some((value, at) => at % 4 === 3 && value > 60);
  }, mark);

const holds = ({ x, y, width, height }, px, py, slack = 3) => px >= x - slack && px <= x + width + slack && py >= y - slack && py <= y + height + slack;

test("each of the nine charts has something to say of this study", async () => {
  const offered = await page.evaluate(() => document.querySelector("gap-report").chartsInView);
  assert.deepEqual([...offered].sort(), ["answers", "first", "gaps", "journey", "ladder", "lists", "sure", "when", "where"]);
});

for (const chart of ["gaps", "sure", "answers", "where", "journey", "when", "first", "ladder", "lists"]) {
  test(`${chart}: what is pointed at is told, where it stands`, async () => {
    const marks = (await show(chart)).filter(({ kind }) => kind !== "row");
    assert.ok(marks.length > 1, `${marks.length} marks`);
    for (const mark of spread(marks, 14)) {
      assert.ok(await isDrawn(mark), `something is drawn at ${mark.label}`);
      const [px, py] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
      const canvas = root.locator("canvas").first();
      await canvas.hover({ position: { x: px, y: py } });
      const { tip, room } = await state();
      assert.equal(tip.hidden, false, mark.label);
      const here = marks.filter((each) => holds(each, px, py)).map(({ label }) => label);
      assert.ok(here.includes(tip.text), `“${tip.text}” is said of ${here.join(" | ")}`);
      const smallest = Math.min(...marks.filter((each) => holds(each, px, py)).map(({ width, height }) => width * height));
      assert.ok(marks.some((each) => each.label === tip.text && Math.abs(each.width * each.height - smallest) < 1e-6), "the smallest one is told");
      assert.ok(tip.box.left >= room.box.left - 1 && tip.box.right <= room.box.right + 1, `the words stay in the chart: ${tip.box.left} to ${tip.box.right}`);
    }
    await page.raw.mouse.move(2, 2);
    assert.equal((await state()).tip.hidden, true, "nothing is pointed at, nothing is told");
  });

  test(`${chart}: the arrow keys walk over everything, and every value is spoken`, async () => {
    const marks = await show(chart);
    const { keyboard } = page.raw;
    await root.locator("canvas").first().focus();
    await keyboard.press("Home");
    const heard = [(await state()).spoken];
    for (let press = 1; press < Math.min(marks.length, 60); press++) {
      await keyboard.press("ArrowRight");
      const { spoken, ring, tip, room } = await state();
      heard.push(spoken);
      const mark = marks[press];
      assert.equal(tip.text, spoken, "what is spoken is shown");
      assert.ok(!ring.hidden && Math.abs(ring.box.left - room.box.left - (mark.x - 4)) < 2 && Math.abs(ring.box.top - room.box.top - (mark.y - 4)) < 2, `the ring is at ${mark.label}`);
    }
    assert.deepEqual(heard, marks.slice(0, 60).map(({ label }) => label));
    for (const { label, kind } of marks) assert.ok(/\d/.test(label) || /not shown|no answers|no figures|not asked|no base/i.test(label), `${kind} speaks a value: ${label}`);
    await keyboard.press("End");
    assert.equal((await state()).spoken, marks.at(-1).label);
    await keyboard.press("ArrowLeft");
    assert.equal((await state()).spoken, marks.at(-2).label);
    await keyboard.press("Home");
    const rows = [...new Set(marks.map(({ question }) => question))];
    for (const row of rows.slice(1, 8)) {
      await keyboard.press("ArrowDown");
      const { spoken } = await state();
      assert.ok(marks.some(({ label, question }) => label === spoken && question === row), `down leads to the next row: ${spoken}`);
    }
    await root.getByRole("button", { name: "Copy picture" }).focus();
    const left = await state();
    assert.deepEqual([left.tip.hidden, left.ring.hidden, left.spoken], [true, true, ""], "the keyboard is elsewhere");
  });
}

test("nothing went wrong on the page", () => assert.deepEqual(page.troubles, []));
