import { estimateTokens } from "@/lib/skills/skill-md/estimate-tokens";
import type { AdviceRule } from "./skill-text";

/** Both limits: authoring guidance (docs/skills-api.md §8.1). */
const MAX_BODY_LINES = 500;
const MAX_BODY_TOKENS = 5_000;
/** The count is an estimate: a body at the limit is not worth a word. */
const SURE_BODY_TOKENS = 5_500;

/** SKILL.md is read whole each time the skill fires. */
export const adviseBodySize: AdviceRule = ({ body, bodyLine }) => {
  const lines = body.trim() === "" ? 0 : body.trimEnd().split("\n").length;
  const tokens = estimateTokens(body);
  const measured =
    lines > MAX_BODY_LINES
      ? `SKILL.md has ${lines} lines below its frontmatter, ${MAX_BODY_LINES} are advised`
      : tokens > SURE_BODY_TOKENS
        ? `SKILL.md costs about ${tokens} tokens each time it fires, ${MAX_BODY_TOKENS} are advised`
        : null;
  if (measured === null) return [];
  const message = `${measured}: move details to files that it links to`;
  return [{ rule: "body-size", path: "SKILL.md", line: bodyLine, message }];
};
