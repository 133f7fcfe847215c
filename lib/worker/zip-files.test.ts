import JSZip from "jszip";
import { expect, it, vi } from "vitest";
import { packZip, unpackZip } from "./zip-files";

async function zipOf(paths: string[]): Promise<Blob> {
  const zip = new JSZip();
  for (const path of paths) zip.file(path, `content of ${path}`, { createFolders: false });
  return new Blob([await zip.generateAsync({ type: "arraybuffer" })]);
}

const PATHS = ["s/SKILL.md", "s/.git/HEAD", "s/.DS_Store"];

it("unpacks a dropped zip without its junk, and lists that", async () => {
  const { files, junk } = await unpackZip(await zipOf(PATHS), { name: "s.zip", folder: "", kept: [] });
  expect(files.map(({ path }) => path)).toEqual(["s/SKILL.md"]);
  expect(junk).toEqual(["s/.git/HEAD", "s/.DS_Store"]);
});

it("unpacks one of several zips into its own folder, with the junk that is kept there", async () => {
  const options = { name: "s.zip", folder: "s.zip", kept: ["s.zip/s/.git"] };
  const { files } = await unpackZip(await zipOf(PATHS), options);
  expect(files.map(({ path }) => path)).toEqual(["s.zip/s/SKILL.md", "s.zip/s/.git/HEAD"]);
  expect(await files[1]?.content.text()).toBe("content of s/.git/HEAD");
});

it("names a zip that has changed since it was dropped", async () => {
  const gone = new Blob();
  gone.arrayBuffer = () => Promise.reject(new DOMException("Changed.", "NotReadableError"));
  const unpacking = unpackZip(gone, { name: "s.zip", folder: "", kept: [] });
  await expect(unpacking).rejects.toThrow("'s.zip' was changed, moved or deleted");
});

it("packs executable bits, and unpacks them again", async () => {
  const content = new Blob(["#!/bin/sh\n"]);
  const packed = await packZip([
    { path: "s/run.sh", content, executable: true },
    { path: "s/read.py", content, executable: false },
  ]);
  const { files } = await unpackZip(packed, { name: "s.zip", folder: "", kept: [] });
  expect(files.map(({ path, executable }) => [path, executable])).toEqual([
    ["s/run.sh", true],
    ["s/read.py", false],
  ]);
});

it("packs equal files into equal bytes at any time, so that a repeated upload is recognised", async () => {
  const pack = () => packZip([{ path: "s/run.sh", content: new Blob(["x"]), executable: true }]);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 1) });
  const first = await (await pack()).bytes();
  vi.setSystemTime(Date.UTC(2027, 5, 5));
  expect(await (await pack()).bytes()).toEqual(first);
  vi.useRealTimers();
});
