import { describe, expect, it } from "vitest";
import { pinnedSnippets } from "./pinned-snippets";

const VERSION = { skillId: "skill_01abc", version: "1759178010641129" };

describe.each(["beta", "ga"] as const)("in the %s lane", (lane) => {
  const snippets = pinnedSnippets(VERSION, lane);

  it.each(snippets)("the $language lines pin the version, never latest", ({ code }) => {
    expect(code).toContain('"type":"custom","skill_id":"skill_01abc","version":"1759178010641129"');
    expect(code).not.toContain("latest");
  });

  it.each(snippets)("the $language lines name the beta only where the lane needs it", ({ code }) => {
    expect(code.includes("skills-2025-10-02")).toBe(lane === "beta");
  });

  it("the curl line sends a body that is JSON", () => {
    const body = /-d '([\s\S]+)'$/.exec(snippets[0]?.code ?? "")?.[1];
    expect(JSON.parse(body ?? "")).toMatchObject({ container: { skills: [{ skill_id: "skill_01abc" }] } });
  });
});

it("names Anthropic's own skills as such", () => {
  const [curl] = pinnedSnippets({ skillId: "pptx", version: "20251013" }, "ga");
  expect(curl?.code).toContain('"type":"anthropic","skill_id":"pptx"');
});
