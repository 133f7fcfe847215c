import { afterEach, beforeEach, expect, test } from "vitest";
import { Incoming } from "@/lib/server/storage/incoming";
import { Spool } from "./spool";
import { temporaryRegistry } from "./temporary-registry";
import { UploadParts } from "./upload-parts";

const BOUNDARY = "----boundary0123";
/** Contents that look like the boundary, in part and at every edge. */
const CONTENTS = [
  "",
  "\r\n",
  "--",
  "-",
  "a",
  "\r\n--",
  "\r\n----boundary012",
  "\r\n----boundary0124\r\n",
  "\r\n\r\n----boundary\r\n-",
  "x".repeat(1_000),
  "\r\n--\r\n----boundary01\r\n------boundary012X".repeat(20),
];

let registry: Awaited<ReturnType<typeof temporaryRegistry>>;
let incoming: Incoming;

beforeEach(async () => {
  registry = await temporaryRegistry();
  incoming = await Incoming.open(registry.dataDir);
});
afterEach(async () => {
  await incoming.close();
  await registry.remove();
});

function bodyOf(contents: string[]): Buffer {
  const parts = contents.map(
    (content, index) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files[]"; filename="${index}"\r\n\r\n${content}\r\n`,
  );
  return Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`);
}

async function read(body: Buffer, sizes: () => number): Promise<string[]> {
  const spool = new Spool(incoming);
  const parts = new UploadParts(BOUNDARY, spool);
  for (let at = 0; at < body.length; ) {
    const end = at + sizes();
    await parts.write(body.subarray(at, end));
    at = end;
  }
  const { files } = await parts.end();
  const contents: string[] = [];
  for (const file of files) contents.push(Buffer.from(await spool.read(file.slices)).toString());
  await spool.close();
  return contents;
}

test.each([1, 2, 3, 7, 16, 61, 997, 100_000])(
  "every part gets its own bytes when the body arrives in chunks of %i bytes",
  async (size) => {
    expect(await read(bodyOf(CONTENTS), () => size)).toEqual(CONTENTS);
  },
);

test("every part gets its own bytes however the body is split", async () => {
  let state = 42;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
  for (let round = 0; round < 100; round++) {
    const contents = Array.from(
      { length: 1 + random(6) },
      () => CONTENTS[random(CONTENTS.length)]?.slice(0, 1 + random(300)) ?? "",
    );
    expect(await read(bodyOf(contents), () => 1 + random(40)), `round ${round}`).toEqual(contents);
  }
});

test("a path over its limit is refused as soon as its header arrives", async () => {
  const spool = new Spool(incoming);
  const header = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files[]"; filename="a/${"x".repeat(511)}"\r\n\r\n`;
  const written = new UploadParts(BOUNDARY, spool).write(Buffer.from(`${header}x`));
  await expect(written).rejects.toThrow("513 bytes long (limit 512)");
  await spool.close();
});

test("a large upload uses a temporary file, which is removed afterwards", async () => {
  const contents = ["a".repeat(200_000), "b".repeat(300_000), "c"];
  const spool = new Spool(incoming);
  const parts = new UploadParts(BOUNDARY, spool);
  await parts.write(bodyOf(contents));
  const { files } = await parts.end();
  expect(await registry.listStored()).toHaveLength(1);
  const [, second] = files;
  expect(Buffer.from(await spool.read(second?.slices ?? [])).toString()).toBe(contents[1]);
  await spool.close();
  expect(await registry.listStored()).toEqual([]);
});
