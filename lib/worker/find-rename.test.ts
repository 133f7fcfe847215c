import { expect, it } from "vitest";
import { rawZip } from "@/lib/skills/archive/zip-for-test";
import { findRename } from "./find-rename";

const LINES = "one\ntwo\nthree\nfour\nfive\n";

function zipOf(files: Record<string, string>): ArrayBuffer {
  const entries = Object.entries(files).map(([path, text]) => ({
    name: `s/${path}`,
    packed: new TextEncoder().encode(text),
  }));
  return Uint8Array.from(rawZip(entries)).buffer;
}

it.each([
  ["where it came from", "new.md", { from: "old.md", to: "new.md", similarity: 100 }],
  ["where it went", "old.md", { from: "old.md", to: "new.md", similarity: 100 }],
  ["nothing of a file that stayed", "SKILL.md", null],
])("tells %s", async (_case, path, rename) => {
  const base = zipOf({ "SKILL.md": "a\n", "old.md": LINES });
  const head = zipOf({ "SKILL.md": "b\n", "new.md": LINES });
  expect(await findRename(base, head, path)).toEqual(rename);
});

it("recognises a file that was edited as it was moved", async () => {
  const base = zipOf({ "SKILL.md": "a\n", "old.md": LINES });
  const head = zipOf({ "SKILL.md": "a\n", "new.md": LINES.replace("two", "2") });
  expect(await findRename(base, head, "new.md")).toEqual({ from: "old.md", to: "new.md", similarity: 83 });
});
