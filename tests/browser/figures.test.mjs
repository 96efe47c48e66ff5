// The tables of figures: of one group alone, of the wave in view, with what there is to know about bases and scales.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

/** A file with a column a question; `answers` gives the answer of each of `n` respondents. */
const file = (n, columns) =>
  [Object.keys(columns).join(","), ...Array.from({ length: n }, (_, at) => Object.values(columns).map((answer) => answer(at)).join(","))].join("\n");

const yes = (many) => (at) => (at < many ? "Yes" : "No");
const points = (at) => ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"][at % 5];

const rowsOf = (root, heading) =>
  root.getByRole("table", { name: heading }).locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())));

async function shown(files, study) {
  const page = await browser.open(offline);
  const given = study ? { ...files, "study.json": JSON.stringify({ schema: "gap-report/study/1", ...study }) } : files;
  await page.reportAfter(async () => page.choose(await filesOf(given)));
  return { page, root: page.raw.locator("gap-report") };
}

test("one group alone has a table of all its figures, options among them", async () => {
  const ways = (at) => (at % 4 === 0 ? '"Phone, Mail"' : at % 2 ? "Mail" : "Phone");
  const of = (easy) => file(120, { "It is easy": yes(easy), "Which ways do you use?": ways });
  const { root } = await shown({ "users-2024.csv": of(60), "users-2025.csv": of(90) });
  const rows = await rowsOf(root, "The figures");
  const each = (question, ...figures) => figures.map((figure, at) => [question, `Users, ${2024 + at}`, figure]);
  assert.deepEqual(
    rows.map(([question, group, figure]) => [question, group, figure.slice(0, 4)]),
    [...each("It is easy", "50 %", "75 %"), ...each("Which ways do you use? Mail", "75 %", "75 %"), ...each("Which ways do you use? Phone", "50 %", "50 %")],
  );
  assert.equal(await root.getByRole("heading", { name: "Asked of one group only" }).count(), 0);
});

test("what one group was asked follows the wave in view", async () => {
  const leaders = { "It is fast": yes(40) };
  const files = {
    "leaders-2024.csv": file(60, leaders),
    "leaders-2025.csv": file(60, { "It is fast": yes(41) }),
    "customers-2024.csv": file(100, { "It is fast": yes(50), "It is cheap": yes(30) }),
    "customers-2025.csv": file(100, { "It is fast": yes(50), "It is cheap": yes(45) }),
  };
  const { root } = await shown(files);
  const told = async () => (await rowsOf(root, "Asked of one group only")).map(([question, group, figure]) => [question, group, figure.slice(0, 4)]);
  assert.deepEqual(await told(), [["It is cheap", "Customers, 2025", "45 %"]]);
  await root.getByLabel("Wave").selectOption("2024");
  assert.deepEqual(await told(), [["It is cheap", "Customers, 2024", "30 %"]]);
});

test("small bases and unlike scales are explained where they stand", async () => {
  const { page, root } = await shown({
    "leaders.csv": file(23, { "It is fast": yes(15), "It is kind": yes(9) }),
    "customers.csv": file(200, { "It is fast": points, "It is kind": yes(120) }),
  });
  const rows = await rowsOf(root, "The figures");
  const [fast, kind] = ["It is fast", "It is kind"].map((text) => rows.find(([question]) => question === text));
  assert.match(fast[1], /n 23, low/);
  assert.match(fast.at(-1), /Asked on unlike scales: yes\/no and 5 points/);
  assert.doesNotMatch(kind.at(-1), /unlike/);
  const figures = root.locator("section", { has: page.raw.getByRole("heading", { name: "The figures" }) });
  assert.match(await figures.innerText(), /Low: fewer than 30, so that the figure is rough/);
  // The same words stand with the chart's row.
  assert.match(await root.locator("canvas").first().innerHTML(), /Asked on unlike scales: yes\/no and 5 points/);
  await figures.getByRole("button", { name: "It is fast" }).click();
  const all = root.locator("section", { has: page.raw.getByRole("heading", { name: "All figures of this question" }) });
  assert.match(await all.innerText(), /Low: fewer than 30/);
});

/** The marks beside the names in the bar at the top: form, and colour of a side. */
const marksOf = (root) => root.locator(".chip").evaluateAll((all) => all.map((chip) => `${chip.querySelector("b").textContent}: ${chip.querySelector(".dot").className.replace("dot of-", "")}`));

test("the marks beside the groups' names are those of the charts, and follow what is compared", async () => {
  const asked = (many) => file(60, { "It is fast": yes(many), "It is kind": yes(many - 5) });
  const files = { "executives.csv": asked(50), "managers.csv": asked(40), "agents.csv": asked(45), "customers.csv": asked(20) };
  const { page, root } = await shown(files);
  assert.deepEqual(await marksOf(root), ["Executives: disc inside", "Managers: square inside", "Agents: diamond inside", "Customers: ring outside"]);
  await root.getByLabel("Compare").selectOption("Agents with Customers");
  assert.deepEqual(await marksOf(root), ["Executives: square inside", "Managers: diamond inside", "Agents: disc inside", "Customers: ring outside"]);
  // None is laid over a name.
  const over = await root.locator(".chip").evaluateAll((all) => all.filter((chip) => chip.querySelector(".dot").getBoundingClientRect().right > chip.querySelector("b").getBoundingClientRect().left));
  assert.equal(over.length, 0);
  assert.deepEqual(page.troubles, []);

  const alone = await shown({ "users-2024.csv": asked(30), "users-2025.csv": asked(40) });
  assert.deepEqual(await marksOf(alone.root), ["Users: disc inside", "Users: disc inside"]);
});
