import { deflateRawSync } from "node:zlib";
import { buf } from "crc-32";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { rawZip } from "@/lib/skills/archive/zip-for-test";
import { openedBundle, openZip } from "./open-bundles";

const text = (content: string) => new TextEncoder().encode(content);
const read = (path: string) => openedBundle("v").read(path);

async function openRaw(entry: Omit<Parameters<typeof rawZip>[0][number], "name" | "method">): Promise<void> {
  await openZip("v", Uint8Array.from(rawZip([{ name: "s/a.md", method: 8, ...entry }])).buffer);
}

it("reads the files of a downloaded zip, with names in any script, without the folder around them", async () => {
  const zip = new JSZip();
  zip.file("s/SKILL.md", "# Hi\n".repeat(500)).file("s/ré sumé/日.md", "é").file("s/empty.md", "");
  const entries = await openZip(
    "v",
    await zip.generateAsync({ type: "arraybuffer", compression: "DEFLATE" }),
  );
  expect(entries.map((entry) => entry.path).sort()).toEqual(["SKILL.md", "empty.md", "ré sumé/日.md"].sort());
  expect(await read("SKILL.md")).toEqual(text("# Hi\n".repeat(500)));
  expect(await read("ré sumé/日.md")).toEqual(text("é"));
  expect(await read("empty.md")).toEqual(text(""));
});

describe("a file that contradicts the zip's directory", () => {
  const content = text("x".repeat(100_000));
  const packed = deflateRawSync(content);

  it("is refused if it is longer, before it fills memory", async () => {
    await openRaw({ packed, size: 1_000, crc: buf(content.subarray(0, 1_000)) >>> 0 });
    await expect(read("a.md")).rejects.toThrow("a.md");
  });

  it("is refused if it is shorter", async () => {
    await openRaw({ packed, size: 100_001, crc: buf(content) >>> 0 });
    await expect(read("a.md")).rejects.toThrow("a.md");
  });

  it("is refused if its checksum differs", async () => {
    await openRaw({ packed, size: content.length, crc: 1 });
    await expect(read("a.md")).rejects.toThrow("a.md");
  });
});
