import type { Problem } from "@/lib/skills/bundle/bundle";
import type { AdviceRule } from "./skill-text";

/** Frontmatter that this parser accepts but simpler ones don't: Windows line endings, and '---' inside a value. */
export const adviseFrontmatterFence: AdviceRule = ({ texts, bodyLine }) => {
  const lines = (texts.get("SKILL.md") ?? "").split("\n").slice(0, bodyLine - 1);
  const at = (rule: string, line: number, message: string): Problem => ({
    rule,
    path: "SKILL.md",
    line,
    message,
  });
  const inside = lines.slice(1, -1).findIndex((line) => line.includes("---"));
  return [
    ...(lines[0]?.endsWith("\r")
      ? [
          at(
            "crlf-frontmatter",
            1,
            "The frontmatter has Windows line endings (CRLF), which some readers refuse: save it with LF",
          ),
        ]
      : []),
    ...(inside === -1
      ? []
      : [
          at(
            "fence-in-value",
            inside + 2,
            "Some readers end the frontmatter at this '---': write a dash (–) instead",
          ),
        ]),
  ];
};
