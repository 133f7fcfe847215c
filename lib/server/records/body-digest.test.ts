import { expect, test } from "vitest";
import { BodyDigest } from "./body-digest";

const BOUNDARY = "----form-data-boundary-01";

function bodyOf(boundary: string, content = "x-\r\n--y"): Buffer {
  const part = (name: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;
  return Buffer.from(`${part("a")}${part("b")}--${boundary}--\r\n`);
}

function digestOf(body: Buffer, { boundary = BOUNDARY, chunkBytes = 1_000, salt = "" } = {}): string {
  const digest = new BodyDigest(`multipart/form-data; boundary=${boundary}`, salt);
  for (let at = 0; at < body.length; at += chunkBytes) digest.update(body.subarray(at, at + chunkBytes));
  return digest.digest();
}

const whole = digestOf(bodyOf(BOUNDARY));

test("the digest doesn't depend on how the body is split into chunks", () => {
  const body = bodyOf(BOUNDARY);
  for (let chunkBytes = 1; chunkBytes <= body.length; chunkBytes++)
    expect(digestOf(body, { chunkBytes }), `${chunkBytes} bytes per chunk`).toBe(whole);
});

test("the same form with another boundary has the same digest", () => {
  for (const boundary of ["zz", "a-much-longer-boundary-than-the-other-0123456789"])
    expect(digestOf(bodyOf(boundary), { boundary, chunkBytes: 7 })).toBe(whole);
});

test("other content or another salt changes the digest", () => {
  expect(digestOf(bodyOf(BOUNDARY, "x-\r\n--z"))).not.toBe(whole);
  expect(digestOf(bodyOf(BOUNDARY), { salt: "keep junk" })).not.toBe(whole);
});
