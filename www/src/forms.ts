// The forms and colours by which the charts tell groups apart, for the marks beside their names: as in src/chart/groups.rs.

import type { Report, View } from "./types";

/** In the order of the groups: the view's A and B first. */
const FORMS = ["disc", "ring", "square", "diamond", "triangle"] as const;
const SIDES = ["inside", undefined, "outside"];

/** How a group is drawn. */
export interface Look {
  form: (typeof FORMS)[number];
  hue: "inside" | "outside" | "neither";
}

/** The looks of the groups in view, by name; a group that the charts do not show has none. */
export function looks(report: Report, view: View): Map<string, Look> {
  const isHere = ({ wave, segment, segment_value: value }: Report["cells"][number]): boolean =>
    wave === view.wave && segment === view.segment && value === view.segment_value;
  const here = new Set(report.cells.filter(isHere).map(({ group }) => group));
  const groups = report.study.groups.filter(({ name }) => here.has(name)).sort((one, other) => SIDES.indexOf(one.side) - SIDES.indexOf(other.side));
  const own = (name: string): number => [view.a, view.b].indexOf(name);
  const owned = groups.map(({ name }) => own(name)).filter((place) => place >= 0);
  const taken = view.a === "" ? [] : [0, 1];
  // The forms of a group of the view that is not here are free for others.
  const free = [...FORMS.keys()].filter((place) => !taken.includes(place)).concat(taken.filter((place) => !owned.includes(place)));
  free.length = Math.min(free.length, FORMS.length - owned.length);
  return new Map(
    groups.flatMap(({ name, side }) => {
      const place = own(name) < 0 ? free.shift() : own(name);
      const form = FORMS[place ?? FORMS.length];
      if (!form) return [];
      const hue = form === "disc" ? "inside" : form === "ring" ? "outside" : (side ?? "neither");
      return [[name, { form, hue }] as const];
    }),
  );
}
