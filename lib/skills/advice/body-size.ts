import { formatCount } from "@/lib/skills/format-count";
import { estimateTokens } from "@/lib/skills/skill-md/estimate-tokens";
import type { AdviceRule } from "./skill-text";

/** Both limits are from the authoring guidance (docs/skills-api.md §8.1). */
const MAX_BODY_LINES = 500;
const MAX_BODY_TOKENS = 5_000;
/** The count is an estimate, so a body slightly over the limit passes. */
const SURE_BODY_TOKENS = 5_500;

/** All of SKILL.md is loaded each time the skill is triggered. */
export const adviseBodySize: AdviceRule = ({ body, bodyLine }) => {
  const lines = body.trim() === "" ? 0 : body.trimEnd().split("\n").length;
  const tokens = estimateTokens(body);
  const measured =
    lines > MAX_BODY_LINES
      ? `SKILL.md has ${formatCount(lines)} lines below its frontmatter (recommended: up to ${MAX_BODY_LINES})`
      : tokens > SURE_BODY_TOKENS
        ? `SKILL.md costs about ${formatCount(tokens)} tokens each time it loads (recommended: up to ${formatCount(MAX_BODY_TOKENS)})`
        : null;
  if (measured === null) return [];
  const message = `${measured}: move details into files it links to`;
  return [{ rule: "body-size", path: "SKILL.md", line: bodyLine, message }];
};
