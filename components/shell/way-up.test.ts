import { expect, test } from "vitest";
import { wayUp } from "./way-up";

test.each([
  ["/", null],
  ["/publish", "/"],
  ["/skills/skill_01a", "/"],
  ["/skills/skill_01a/versions/7", "/skills/skill_01a"],
  ["/skills/skill_01a/versions/7/files/docs/a%20b.md", "/skills/skill_01a/versions/7"],
  ["/skills/skill_01a/compare/6...7", "/skills/skill_01a"],
])("up from %s is %s", (from, to) => {
  expect(wayUp(from)).toBe(to);
});
