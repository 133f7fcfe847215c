import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { packArchive } from "./pack-archive";

test("packing many small files pauses between pieces, however fast they are read", async () => {
  let readsSincePause = 0;
  const pieces: number[] = [];
  const files = Array.from({ length: 1_000 }, (_, index) => ({
    path: `${index}`,
    size: 1,
    isExecutable: false,
    read: async () => {
      readsSincePause += 1;
      return Uint8Array.of(1);
    },
  }));
  let isPacked = false;
  const packed = buffer(packArchive({ name: "a", description: "d", files })).finally(() => {
    isPacked = true;
  });
  while (!isPacked) {
    readsSincePause = 0;
    await setImmediate();
    pieces.push(readsSincePause);
  }
  expect((await packed).length).toBeGreaterThan(1_000);
  expect(Math.max(...pieces)).toBeLessThan(250);
});
