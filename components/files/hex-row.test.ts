import { expect, it } from "vitest";
import { formatHexRow } from "./hex-row";

const BYTES = Uint8Array.from([...Array(16).keys(), 0x50, 0x4b, 0xff]);

it("writes a full row in two halves", () => {
  expect(formatHexRow(BYTES, 0)).toEqual({
    offset: "00000000",
    hex: "00 01 02 03 04 05 06 07  08 09 0a 0b 0c 0d 0e 0f",
    text: "................",
  });
});

it("keeps the column widths in a short last row", () => {
  const { offset, hex, text } = formatHexRow(BYTES, 1);
  expect([offset, hex.trimEnd(), hex.length, text]).toEqual(["00000010", "50 4b ff", 48, "PK."]);
});
