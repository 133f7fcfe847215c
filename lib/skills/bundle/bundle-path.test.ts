import { expect, it } from "vitest";
import { findPathProblem } from "./bundle-path";

const LEVELS_16 = `${"d/".repeat(16)}a`;
const BYTES_512 = `s/${"é".repeat(255)}`;

it.each(["SKILL.md", "s/SKILL.md", "s/ré 日 (1).md", "s/..a/b..c/...", "s/100%20.md", LEVELS_16, BYTES_512])(
  "accepts the path %s",
  (path) => {
    expect(findPathProblem(path)).toBeNull();
  },
);

it.each<[string, string]>([
  ["", "is empty"],
  ["../a", "'..'"],
  ["s/../../a", "'..'"],
  ["s/..", "'..'"],
  ["./a", "'.' part"],
  ["s/./a", "'.' part"],
  ["/etc/passwd", "is absolute"],
  ["C:/a", "drive letter"],
  ["c:a", "drive letter"],
  ["s\\a", "backslash"],
  ["..\\..\\evil.md", "backslash"],
  ["s//a", "empty part"],
  ["s/a/", "empty part"],
  ["s/a\0.md", "control characters"],
  ["s/a\nb", "control characters"],
  ["s/a\u0085b", "control characters"],
  ["s/\ud800", "Unicode"],
  [`d/${LEVELS_16}`, "17 folders deep (limit 16)"],
  [`s/${"日".repeat(171)}`, "515 bytes long (limit 512)"],
  [`${BYTES_512}a`, "513 bytes long (limit 512)"],
])("refuses %j: %s", (path, reason) => {
  expect(findPathProblem(path)).toContain(reason);
});

it("names the path, with control characters escaped and a long one cut in the middle", () => {
  expect(findPathProblem("s/a\0b")).toContain("'s/a\\x00b'");
  expect(findPathProblem(`/${"long/".repeat(1_000)}end`)).toMatch(
    /^The path '\/long.*….*end' is 5,004 bytes long \(limit 512\)/,
  );
});
