import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { entriesOf } from "@/conformance/zip-entries";
import { ask, createSkill, form, isSkilldeck, json, type Lane, newName, refusalOf } from "./api";

const name = newName();
const NOISE = createNoise(2_500_000);
let skillPath: string;
let versionPath: string;
let versionId: string;
let path: string;

beforeAll(async () => {
  const skill = await createSkill(name, { more: { "noise.bin": NOISE, "bin/run.sh": "#!/bin/sh\n" } });
  skillPath = `/v1/skills/${skill.id}`;
  versionPath = `${skillPath}/versions/${skill.latest_version}`;
  versionId = (await json(skillPath, { lane: "ga" })).latest_version_id;
  path = `${versionPath}/content`;
});

/** Incompressible bytes. */
function createNoise(length: number): Uint8Array<ArrayBuffer> {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

async function bytesOf(answer: Response) {
  return Buffer.from(await answer.arrayBuffer());
}

test("a download is a zip with one folder named like the skill and exactly the bytes that were sent", async () => {
  const answer = await ask(path, { headers: { accept: "application/binary" } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename*=utf-8''${name}.zip`);
  const bytes = await bytesOf(answer);
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\x03\x04");
  const entries = entriesOf(bytes);
  expect(entries.map((entry) => entry.name).toSorted()).toEqual(
    [`${name}/SKILL.md`, `${name}/bin/run.sh`, `${name}/noise.bin`].toSorted(),
  );
  expect(entries.find((entry) => entry.name.endsWith("noise.bin"))?.content.equals(NOISE)).toBe(true);
});

test("a download of 29.9 MB has the digest of the upload", async () => {
  const large = newName();
  const big = createNoise(29_900_000 - 200);
  // Computing the digest blocks this process, so it doesn't notice that an idle connection was closed.
  await setTimeout(50);
  const skill = await createSkill(large, { more: { "big.bin": big } });
  const answer = await ask(`/v1/skills/${skill.id}/versions/${skill.latest_version}/content`);
  const entry = entriesOf(await bytesOf(answer)).find(({ name: entryName }) => entryName.endsWith("big.bin"));
  const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  expect(digest(entry?.content ?? new Uint8Array())).toBe(digest(big));
});

test("every download of a version has the same bytes, in both lanes", async () => {
  const [one, two] = await Promise.all([ask(path), ask(path, { lane: "ga" })]);
  expect((await bytesOf(one)).equals(await bytesOf(two))).toBe(true);
});

test("a downloaded zip can be published, and is downloaded with the same bytes", async () => {
  const bytes = await bytesOf(await ask(path));
  const again = await json("/v1/skills", { body: form({ [`${name}.zip`]: Uint8Array.from(bytes) }) });
  const copy = await ask(`/v1/skills/${again.id}/versions/${again.latest_version}/content`);
  expect((await bytesOf(copy)).equals(bytes)).toBe(true);
});

describe.runIf(isSkilldeck)("a download can be kept and resumed", () => {
  test("it is immutable and has a strong ETag", async () => {
    const answer = await ask(path);
    await answer.body?.cancel();
    expect(answer.headers.get("etag")).toMatch(/^"[^"]+"$/);
    expect(answer.headers.get("cache-control")).toBe("private, immutable, max-age=31536000");
    expect(answer.headers.get("accept-ranges")).toBe("bytes");
    expect(answer.headers.get("content-type")).toBe("application/zip");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const etag = answer.headers.get("etag") ?? "";
    const unchanged = await ask(path, { headers: { "if-none-match": `"x", W/${etag}` } });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ""]);
    expect(unchanged.headers.get("etag")).toBe(etag);
  });

  test.each<Lane>(["beta", "ga"])("so are a version's details (%s)", async (lane) => {
    const details = lane === "beta" ? versionPath : `${skillPath}/versions/${versionId}`;
    const answer = await ask(details, { lane });
    const etag = answer.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[^"]+"$/);
    expect(answer.headers.get("cache-control")).toBe("private, immutable, max-age=31536000");
    expect((await answer.json()).type).toBe("skill_version");
    const unchanged = await ask(details, { lane, headers: { "if-none-match": etag } });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ""]);
    const other = await ask(details, { lane, headers: { "if-none-match": '"other"' } });
    await other.body?.cancel();
    expect(other.status).toBe(200);
  });

  test.each<[string, (size: number) => [number, number]]>([
    ["bytes=0-9", () => [0, 9]],
    ["bytes=100-", (size) => [100, size - 1]],
    ["bytes=-50", (size) => [size - 50, size - 1]],
    ["bytes=-99999999", (size) => [0, size - 1]],
    ["bytes=10-99999999", (size) => [10, size - 1]],
    ["BYTES=1000000-2000000", () => [1_000_000, 2_000_000]],
  ])("%s", async (range, expected) => {
    const whole = await bytesOf(await ask(path));
    const [first, last] = expected(whole.length);
    const answer = await ask(path, { headers: { range } });
    expect(answer.status).toBe(206);
    expect(answer.headers.get("content-range")).toBe(`bytes ${first}-${last}/${whole.length}`);
    expect((await bytesOf(answer)).equals(whole.subarray(first, last + 1))).toBe(true);
  });

  test.each(["bytes=99999999-", "bytes=-0"])("%s cannot be satisfied", async (range) => {
    const { length } = await bytesOf(await ask(path));
    const answer = await ask(path, { headers: { range } });
    expect(answer.headers.get("content-range")).toBe(`bytes */${length}`);
    expect((await refusalOf(answer)).status).toBe(416);
  });

  test.each(["lines=0-9", "bytes=9-0", "bytes=a-b", "bytes=", "bytes=0-1,5-6"])(
    "%s is ignored and everything is sent",
    async (range) => {
      const answer = await ask(path, { headers: { range } });
      await answer.body?.cancel();
      expect(answer.status).toBe(200);
    },
  );

  test("a range with another version's ETag is ignored and everything is sent", async () => {
    const whole = await ask(path);
    await whole.body?.cancel();
    const range = "bytes=0-9";
    const etag = whole.headers.get("etag") ?? "";
    const same = await ask(path, { headers: { range, "if-range": etag } });
    const other = await ask(path, { headers: { range, "if-range": '"other"' } });
    await Promise.all([same.body?.cancel(), other.body?.cancel()]);
    expect([same.status, other.status]).toEqual([206, 200]);
  });

  test("HEAD has the headers of GET, without the bytes", async () => {
    const head = await ask(path, { method: "HEAD" });
    const get = await ask(path);
    await get.body?.cancel();
    expect([head.status, await head.text()]).toEqual([200, ""]);
    for (const header of ["etag", "content-type", "content-disposition", "cache-control", "accept-ranges"])
      expect(head.headers.get(header), header).toBe(get.headers.get(header));
    const missing = await ask("/v1/skills/skill_01nobody", { method: "HEAD" });
    expect([missing.status, await missing.text()]).toEqual([404, ""]);
  });
});

test("an upload's executable bits are in the download", async () => {
  const bytes = await bytesOf(await ask(path));
  const script = entriesOf(bytes).find((entry) => entry.name.endsWith("run.sh"));
  const edited = Uint8Array.from(bytes);
  edited[(script?.recordOffset ?? 0) + 40] = 0o355;
  const skill = await json("/v1/skills", { body: form({ "a.zip": edited }) });
  const answer = await ask(`/v1/skills/${skill.id}/versions/${skill.latest_version}/content`);
  const modes = entriesOf(await bytesOf(answer)).map((entry) => [
    entry.name.split("/").at(-1),
    entry.mode & 0o777,
  ]);
  expect(Object.fromEntries(modes)).toEqual({ "SKILL.md": 0o644, "run.sh": 0o755, "noise.bin": 0o644 });
});

test("two skills can have the same name", async () => {
  const shared = newName();
  const [one, two] = [await createSkill(shared), await createSkill(shared)];
  expect(one.id).not.toBe(two.id);
});
