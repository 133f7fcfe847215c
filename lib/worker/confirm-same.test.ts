import { buf } from "crc-32";
import { expect, it } from "vitest";
import { rawZip } from "@/lib/skills/archive/zip-for-test";
import { compareBundles } from "./compare-bundles";
import { openFolder, openZip } from "./open-bundles";

const HONEST = new TextEncoder().encode("#!/bin/sh\nexit 0 # nothing to see here\n");

/** Bits of the CRC-32 polynomial, highest first. XORed into a message anywhere, they don't change its CRC. */
const POLYNOMIAL = `1${(0x04c11db7).toString(2).padStart(32, "0")}`;

function forge(honest: Uint8Array): Uint8Array<ArrayBuffer> {
  const forged = Uint8Array.from(honest);
  for (const [index, bit] of [...POLYNOMIAL].entries()) {
    const at = 12 + (index >> 3);
    if (bit === "1") forged[at] = (forged[at] ?? 0) ^ (1 << (index & 7));
  }
  return forged;
}

const FORGED = forge(HONEST);

function zipOf(path: string, packed: Uint8Array): ArrayBuffer {
  return Uint8Array.from(rawZip([{ name: `s/${path}`, packed }])).buffer;
}

async function compare(base: [string, Uint8Array], head: [string, Uint8Array]): Promise<string[]> {
  await openZip("base", zipOf(...base));
  await openZip("head", zipOf(...head));
  return (await compareBundles("base", "head")).map(
    ({ status, exact }) => `${status} ${exact ? "exact" : "inexact"}`,
  );
}

it("is tested with a forgery of other bytes with the same size and CRC-32", () => {
  expect(FORGED).not.toEqual(HONEST);
  expect(buf(FORGED)).toBe(buf(HONEST));
});

it("doesn't report a file with a forged CRC as unchanged", async () => {
  expect(await compare(["run.sh", HONEST], ["run.sh", FORGED])).toEqual(["changed inexact"]);
});

it("doesn't report a file with a forged CRC as moved without a change", async () => {
  expect(await compare(["run.sh", HONEST], ["go.sh", FORGED])).toEqual(["renamed inexact"]);
});

it("detects the forgery in a dropped folder too", async () => {
  await openZip("base", zipOf("run.sh", HONEST));
  await openFolder("draft", [{ path: "run.sh", content: new Blob([FORGED]), executable: false }]);
  expect(await compareBundles("base", "draft")).toMatchObject([{ status: "changed", exact: false }]);
});

it("reports equal bytes as unchanged", async () => {
  expect(await compare(["run.sh", HONEST], ["run.sh", HONEST])).toEqual(["unchanged exact"]);
});
