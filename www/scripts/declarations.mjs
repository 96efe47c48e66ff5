// The types that ship with the element: `gap-report.d.ts` and the files it names, made by the compiler.

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** Writes `gap-report.d.ts` and `types/` into the site. Throws with the compiler's words where types do not hold. */
export async function declarations({ www, site }) {
  const out = join(site, "types");
  const compiler = join(www, "node_modules", "typescript", "bin", "tsc");
  const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--outDir", out];
  try {
    await promisify(execFile)(process.execPath, [compiler, "-p", www, "--rootDir", join(www, "src"), ...options]);
  } catch (error) {
    throw new Error(`the types do not hold:\n${error.stdout ?? error.message}`);
  }
  await writeFile(join(site, "gap-report.d.ts"), `export * from "./types/index.js";\n`);
}
