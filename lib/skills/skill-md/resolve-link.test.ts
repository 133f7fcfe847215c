import { expect, it } from "vitest";
import { resolveLink, type SkillLink } from "./resolve-link";

const file = (path: string, hash = ""): SkillLink => ({ kind: "file", path, hash });
const none: SkillLink = { kind: "none" };

it.each<[string, string, SkillLink]>([
  ["references/style.md", "SKILL.md", file("references/style.md")],
  ["./style.md#tone", "references/index.md", file("references/style.md", "#tone")],
  ["../SKILL.md", "references/index.md", file("SKILL.md")],
  ["/SKILL.md", "references/index.md", file("SKILL.md")],
  ["my%20notes/r%C3%A9sum%C3%A9.md", "SKILL.md", file("my notes/résumé.md")],
  ["100%.md", "SKILL.md", file("100%.md")],
  ["#steps", "SKILL.md", { kind: "heading", id: "steps" }],
  ["https://example.com/a", "SKILL.md", { kind: "web", href: "https://example.com/a" }],
  ["mailto:a@example.com", "SKILL.md", { kind: "web", href: "mailto:a@example.com" }],
  ["../outside.md", "SKILL.md", none],
  ["a/../../outside.md", "SKILL.md", none],
  ["//example.com/x.png", "SKILL.md", none],
  ["javascript:alert(1)", "SKILL.md", none],
  ["data:text/html,x", "SKILL.md", none],
  ["", "SKILL.md", none],
])("resolves %j from %s", (href, from, link) => {
  expect(resolveLink(href, from)).toEqual(link);
});
