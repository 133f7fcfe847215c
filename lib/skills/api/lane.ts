/** The two shapes of the Skills API; the `anthropic-beta` request header alone decides (docs/skills-api.md §0). */
export type Lane = "beta" | "ga";

export const SKILLS_BETA = "skills-2025-10-02";

/** The lane of a request. Accepts comma lists, repeated lines, blanks and duplicates. */
export function laneOf(headers: Headers): Lane {
  const betas = (headers.get("anthropic-beta") ?? "").split(",").map((beta) => beta.trim());
  return betas.includes(SKILLS_BETA) ? "beta" : "ga";
}
