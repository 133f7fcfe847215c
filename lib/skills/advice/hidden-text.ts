import { formatCount } from "@/lib/skills/format-count";
import { findHidden, type HiddenCharacter } from "@/lib/skills/hidden-unicode";
import type { AdviceRule } from "./skill-text";

const MAY_HIDE = /\P{ASCII}/u;
const MOST_CODES = 3;

/** Characters that a person can't see but a model reads. At most one problem per file. */
export const adviseHiddenText: AdviceRule = ({ texts }) =>
  [...texts].flatMap(([path, text]) => {
    if (!MAY_HIDE.test(text)) return [];
    const lines = text.split("\n").map((line) => (MAY_HIDE.test(line) ? findHidden(line) : []));
    const first = lines.findIndex((hidden) => hidden.length > 0);
    if (first === -1) return [];
    const message = describe(lines.flat());
    return [{ rule: "hidden-text", path, line: first + 1, message }];
  });

function describe(hidden: HiddenCharacter[]): string {
  const codes = [...new Set(hidden.map(({ code }) => code))];
  const named = codes.slice(0, MOST_CODES).join(", ") + (codes.length > MOST_CODES ? " and others" : "");
  return hidden.length === 1
    ? `Invisible character here (${named}): remove it or write its code`
    : `${formatCount(hidden.length)} invisible characters in this file (${named}): remove them or write their codes`;
}
