// Files for the user, made in the browser and saved by it.

import type { ExportFormat } from "./types";

const TYPES: Record<ExportFormat, { ending: string; type: string }> = {
  json: { ending: "json", type: "application/json" },
  csv: { ending: "csv", type: "text/csv;charset=utf-8" },
  md: { ending: "md", type: "text/markdown;charset=utf-8" },
  html: { ending: "html", type: "text/html;charset=utf-8" },
  svg: { ending: "svg", type: "image/svg+xml" },
  png: { ending: "png", type: "image/png" },
  study: { ending: "json", type: "application/json" },
};

export function mediaType(format: ExportFormat): string {
  return TYPES[format].type;
}

/** `smarter-service.html`; `study.json` for the study. */
export function fileName(format: ExportFormat, title: string | undefined): string {
  const slug = (title ?? "")
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  const stem = format === "study" ? (slug ? `${slug}-study` : "study") : slug || "gap-report";
  return `${stem}.${TYPES[format].ending}`;
}

/** Hands a file to the browser's downloads. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser takes its hold on the blob soon after the click, not at once.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
