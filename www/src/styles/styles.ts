// All styles of the element, in the order of the cascade.

import { base } from "./base";
import { crosswalk } from "./crosswalk";
import { details } from "./details";
import { editor } from "./editor";
import { frame } from "./frame";
import { media } from "./media";
import { narrow } from "./narrow";
import { report } from "./report";
import { tables } from "./tables";
import { tokens } from "./tokens";

export const styles = [tokens, base, frame, report, tables, editor, crosswalk, details, narrow, media];
