import { buf as crc32 } from "crc-32";
import { expect, it } from "vitest";
import { doAtOnce } from "@/lib/skills/pieces";
import { checksumInPieces } from "./checksum";

it("is the same in parts as at once, with a pause every 2 MB", () => {
  const content = Uint8Array.from({ length: 5_000_000 }, (_, index) => index * 31);
  expect(doAtOnce(checksumInPieces(content))).toBe(crc32(content) >>> 0);
  expect([...checksumInPieces(content)]).toHaveLength(2);
});
