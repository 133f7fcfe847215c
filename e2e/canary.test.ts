import { expect, test } from "vitest";
import { CANARY, hasCanary } from "./canary";

const bytes = Buffer.from(CANARY);

test.each([
  ["plain", CANARY],
  ["URL text", encodeURIComponent(CANARY)],
  ["hex", bytes.toString("hex")],
  ["base64", bytes.toString("base64")],
  ["base64 after one byte", Buffer.from(`x${CANARY}`).toString("base64")],
  ["base64 after two bytes", Buffer.from(`xx${CANARY}`).toString("base64")],
  ["base64 of a header", Buffer.from(`x-api-key: ${CANARY}\r\n`).toString("base64")],
  ["base64url", bytes.toString("base64url")],
])("the key is recognised as %s", (_, text) => {
  expect(hasCanary(`before ${text} after`)).toBe(true);
});

test("another key isn't mistaken for it", () => {
  const other = "sk-ant-api03/0123456789abcdefghij";
  expect(hasCanary(`${other} ${Buffer.from(other).toString("base64")}`)).toBe(false);
});
