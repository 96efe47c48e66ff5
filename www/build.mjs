// Bundles the page: `node build.mjs --engine DIR --readers DIR --offline FILE --site DIR --budget KB --readers-budget KB`, as `cargo xtask build` calls it.
//
// The site and the offline file are built the same way: the optimised wasm and the worker's source travel
// inside the script, so that nothing is ever fetched. The site's script is an ES module that others can embed;
// the offline file holds it as one classic inline script, because a browser loads no module from a disk.

import { mkdir, readFile, rm, writeFile, cp, readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { declarations } from "./scripts/declarations.mjs";
import { inline, page, sha256 } from "./scripts/page.mjs";
import { packWasm, virtualModules } from "./scripts/virtual.mjs";

const www = dirname(fileURLToPath(import.meta.url));

const { values: args } = parseArgs({
  options: {
    engine: { type: "string" },
    /** The module that reads every kind of file but UTF-8 text. */
    readers: { type: "string" },
    offline: { type: "string" },
    site: { type: "string" },
    /** What the deflated wasm may weigh, in kB. */
    budget: { type: "string" },
    /** The same of the readers' module. */
    "readers-budget": { type: "string" },
  },
});
const given = [args.engine, args.readers, args.offline, args.site];
if (!given.every(Boolean) || !(Number(args.budget) > 0) || !(Number(args["readers-budget"]) > 0)) {
  console.error("usage: node build.mjs --engine DIR --readers DIR --offline FILE --site DIR --budget KB --readers-budget KB");
  process.exit(2);
}
const engine = resolve(args.engine);
const readers = resolve(args.readers);
const offline = resolve(args.offline);
const site = resolve(args.site);

/** What both bundles have in common. */
const common = {
  bundle: true,
  minify: true,
  charset: "utf8",
  target: ["chrome110", "firefox113", "safari16.4"],
  legalComments: "none",
  write: false,
  logLevel: "warning",
  // The glue's own way to fetch the wasm names import.meta; we hand it the bytes, and that way is dropped.
  logOverride: { "empty-import-meta": "silent" },
};

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;

async function bundle(entry, format, plugins) {
  const result = await build({ ...common, entryPoints: [join(www, entry)], format, plugins });
  return result.outputFiles[0].text;
}

/** A module's bytes as they travel; the build ends where they weigh more than `budget` kB. */
async function pack(path, what, budget) {
  const packed = await packWasm(path);
  if (packed.packed > 1000 * Number(budget)) {
    console.error(`The ${what} wasm is ${kilobytes(packed.packed)} deflated; wasm-pack.toml allows ${budget} kB.`);
    process.exit(1);
  }
  return packed;
}

const wasm = await pack(join(engine, "gap_report_bg.wasm"), "engine's", args.budget);
const readersWasm = await pack(join(readers, "gap_report_readers_bg.wasm"), "readers'", args["readers-budget"]);
const samples = join(www, "samples");
const modules = { engine, readers, samples };
const worker = await bundle("src/worker.ts", "iife", virtualModules({ ...modules, wasm: "", readersWasm: "", worker: "" }));
const plugins = virtualModules({ ...modules, wasm: wasm.base64, readersWasm: readersWasm.base64, worker });
const [module, script] = await Promise.all([
  bundle("src/index.ts", "esm", plugins),
  bundle("src/index.ts", "iife", plugins),
]);

const template = await readFile(join(www, "index.html"), "utf8");
const style = (await readFile(join(www, "page.css"), "utf8")).trim();
const inlined = inline(script);

await rm(site, { recursive: true, force: true });
await mkdir(site, { recursive: true });
await mkdir(dirname(offline), { recursive: true });
await writeFile(join(site, "gap-report.js"), module);
await writeFile(
  join(site, "index.html"),
  page(template, { style, scriptSource: "'self'", script: `<script type="module" src="gap-report.js"></script>` }),
);
await writeFile(
  offline,
  page(template, { style, scriptSource: `'sha256-${sha256(inlined)}'`, script: `<script>${inlined}</script>` }),
);
try {
  await declarations({ www, site });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if ((await readdir(www)).includes("samples")) await cp(samples, join(site, "samples"), { recursive: true });

console.log(
  `wasm ${kilobytes(wasm.raw)}, deflated ${kilobytes(wasm.packed)}; ` +
    `readers ${kilobytes(readersWasm.raw)}, deflated ${kilobytes(readersWasm.packed)}; worker ${kilobytes(worker.length)}; ` +
    `offline file ${kilobytes(Buffer.byteLength(inlined))}`,
);
