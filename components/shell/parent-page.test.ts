import { expect, test } from "vitest";
import { parentPage } from "./parent-page";

test.each([
  ["/", null],
  ["/publish", "/"],
  ["/skills/skill_01a", "/"],
  ["/skills/skill_01a/versions/7", "/skills/skill_01a"],
  ["/skills/skill_01a/versions/7/files/docs/a%20b.md", "/skills/skill_01a/versions/7"],
  ["/skills/skill_01a/compare/6...7", "/skills/skill_01a"],
])("the parent of %s is %s", (from, to) => {
  expect(parentPage(from)).toBe(to);
});
