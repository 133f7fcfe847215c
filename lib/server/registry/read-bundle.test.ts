import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findSkillMd } from "@/lib/skills/bundle/check-bundle";
import { ask, form, temporaryRegistry } from "./temporary-registry";

vi.mock("@/lib/skills/bundle/check-bundle", async (importOriginal) => {
  const original = await importOriginal<typeof import("@/lib/skills/bundle/check-bundle")>();
  return { ...original, findSkillMd: vi.fn(original.findSkillMd) };
});

let registry: Awaited<ReturnType<typeof temporaryRegistry>>;

beforeEach(async () => {
  registry = await temporaryRegistry();
});
afterEach(() => registry.remove());

function manyFiles(last: [string, string][]) {
  const notes = Array.from({ length: 300 }, (_, index) => [`a/${index}.md`, "x"]);
  return form(Object.fromEntries([...notes, ...last]));
}

test.each<[string, [string, string][], number]>([
  ["last", [["a/SKILL.md", "---\nname: a\ndescription: d\n---\n"]], 200],
  ["never", [], 400],
])("SKILL.md is searched for only once, even if it comes %s", async (_case, last, status) => {
  vi.mocked(findSkillMd).mockClear();
  const answer = await registry.handle(ask("/v1/skills", { body: manyFiles(last) }));
  expect(answer.status).toBe(status);
  expect(vi.mocked(findSkillMd)).toHaveBeenCalledTimes(1);
});
