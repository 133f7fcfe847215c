import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { readFontFacts } from "./font-facts";

const NAMES = { family: "DejaVu Serif", style: "Bold", version: "Version 2.37", glyphs: 101 };
const UNSAID = { family: null, style: null, version: null, glyphs: null };

async function sample(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(`e2e/samples/${name}`));
}

it.each([
  ["serif.ttf", { format: "TrueType", ...NAMES }],
  ["serif.woff", { format: "WOFF", ...NAMES }],
  ["serif.woff2", { format: "WOFF 2", ...UNSAID }],
])("reads the facts of %s", async (name, facts) => {
  expect(await readFontFacts(await sample(name))).toEqual(facts);
});

it.each([100, 300, 1_000, 4_000])(
  "a font cut after %i bytes has fewer facts, but no wrong ones",
  async (length) => {
    const { format, glyphs } = await readFontFacts((await sample("serif.ttf")).slice(0, length));
    expect(format).toBe("TrueType");
    expect(glyphs === null || glyphs === 101).toBe(true);
  },
);

it.each([
  ["nothing", []],
  ["text", [...new TextEncoder().encode("no font at all")]],
])("%s is refused", async (_case, bytes) => {
  await expect(readFontFacts(Uint8Array.from(bytes))).rejects.toThrow("isn’t a font");
});
