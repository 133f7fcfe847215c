import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { zipOf } from "@/conformance/zip-of";
import {
  apiKey,
  baseUrl,
  form,
  isSkilldeck,
  json,
  type Lane,
  newName,
  refusal,
  skillFiles,
  skillMd,
} from "./api";
import { BOUNDARY, multipart, part } from "./multipart";

const LIMIT = 31_457_280;

describe.runIf(isSkilldeck)("a request", () => {
  const padding = (name: string, length: number) => {
    const parts = [
      part(`name="files[]"; filename="${name}/SKILL.md"`, skillMd(name)),
      part('name="padding"', ""),
    ];
    const { body } = multipart(parts);
    return multipart([
      parts[0] ?? Buffer.alloc(0),
      part('name="padding"', Buffer.alloc(length - body.length, "x")),
    ]);
  };

  test.each<Lane>(["beta", "ga"])("of 31,457,280 bytes is accepted (%s)", async (lane) => {
    const upload = padding(newName(), LIMIT);
    expect(upload.body).toHaveLength(LIMIT);
    await json("/v1/skills", { method: "POST", lane, ...upload });
  });

  test.each<Lane>(["beta", "ga"])("of one byte more is 413 with the envelope (%s)", async (lane) => {
    const upload = padding(newName(), LIMIT + 1);
    expect(await refusal("/v1/skills", { method: "POST", lane, ...upload })).toMatchObject({
      status: 413,
      type: "request_too_large",
      message: expect.stringContaining("requests up to 30MBs"),
    });
  });

  test("with 30,000,000 bytes of files is accepted, with one more refused", async () => {
    const name = newName();
    const rest = 30_000_000 - skillMd(name).length;
    await json("/v1/skills", { body: form(skillFiles(name, { fill: new Uint8Array(rest) })) });
    const over = form(skillFiles(name, { fill: new Uint8Array(rest + 1) }));
    expect((await refusal("/v1/skills", { body: over })).status).toBe(413);
  });

  test.each(["a.zip", "blob"])(
    "with a zip (%s) of 30,000,000 bytes of files, not counting its headers, is accepted, with one more refused",
    async (filename) => {
      const name = newName();
      const noise = Uint8Array.from(randomBytes(30_000_001 - skillMd(name).length));
      const zipped = (content: Uint8Array<ArrayBuffer>) =>
        form({ [filename]: zipOf(skillFiles(name, { noise: content })) });
      await json("/v1/skills", { body: zipped(noise.subarray(1)) });
      expect(await refusal("/v1/skills", { body: zipped(noise) })).toMatchObject({
        status: 400,
        message: expect.stringContaining("30,000,000 bytes"),
      });
    },
  );

  test("with a zip that unpacks to more than 30,000,000 bytes is refused", async () => {
    const name = newName();
    const zip = zipOf(skillFiles(name, { bomb: new Uint8Array(30_000_001) }));
    const { status, message } = await refusal("/v1/skills", { body: form({ "a.zip": zip }) });
    expect(status).toBe(400);
    expect(message).toContain(`${name}/bomb`);
  });
});

/** Sends the start of an upload, then zeros until an answer arrives. Never sends the end. */
async function sendWithoutEnd(framing: string, zeros: number): Promise<{ answer: string; sent: number }> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.setEncoding("latin1").on("data", (text) => {
    answer += text;
  });
  // A connection that breaks before the answer fails the test, because the answer is missing. One that breaks after it doesn't.
  socket.on("error", (error) => process.stdout.write(`${framing}: ${error.message}\n`));
  const isClosed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const isChunked = framing.startsWith("Transfer-Encoding");
  const framed = (bytes: Buffer) =>
    isChunked
      ? Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")])
      : bytes;
  const head = `POST /v1/skills HTTP/1.1\r\nHost: ${hostname}:${port}\r\nx-api-key: ${apiKey}\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\n${framing}\r\n\r\n`;
  socket.write(head);
  let sent = 0;
  if (zeros > 0) socket.write(framed(part('name="files[]"; filename="a/x"', "").subarray(0, -2)));
  for (; sent < zeros && answer === "" && !socket.destroyed; sent += PIECE.length) {
    if (!socket.write(framed(PIECE)))
      await Promise.race([new Promise<void>((resolve) => socket.once("drain", () => resolve())), isClosed]);
    await setTimeout(2);
  }
  await expect.poll(() => answer).toContain("request_id");
  socket.destroy();
  return { answer, sent };
}

const PIECE = Buffer.alloc(500_000);
/** The server refuses after 30 MB of files, then discards at most LIMIT bytes more. The rest fits in the sockets on the way. */
const MAX_SENT_BYTES = 30_000_000 + LIMIT + 25_000_000;

describe.runIf(isSkilldeck)(
  "an upload over a limit is refused in the envelope before the sender has sent everything",
  () => {
    test.each<[string, string, number]>([
      ["by its declared length", "Content-Length: 31457281", 0],
      ["by the bytes of its files", "Content-Length: 31457280", 30_500_000],
      ["by its bytes, without a declared length", "Transfer-Encoding: chunked", 32_000_000],
      ["by its bytes, long before its end", "Transfer-Encoding: chunked", 200_000_000],
    ])("%s", async (_case, framing, zeros) => {
      const { answer, sent } = await sendWithoutEnd(framing, zeros);
      expect(answer).toMatch(/^HTTP\/1\.1 413 /);
      expect(answer).toMatch(/content-type: application\/json/i);
      expect(answer).toContain('"type":"request_too_large"');
      expect(sent).toBeLessThan(MAX_SENT_BYTES);
    });
  },
);

/** Sends 29 MB with `Connection: close`, and reads only afterwards, as simple clients do. */
async function sendBeforeReading(path: string, headers: string, start: string): Promise<string> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  const upload = Buffer.concat([Buffer.from(start), Buffer.alloc(29_000_000)]);
  const head = `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nx-api-key: ${apiKey}\r\nConnection: close\r\n${headers}Content-Length: ${upload.length}\r\n\r\n`;
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.write(Buffer.concat([Buffer.from(head), upload]), (error) => (error ? reject(error) : resolve()));
  });
  let answer = "";
  for await (const text of socket.setEncoding("latin1")) answer += text;
  return answer;
}

const MULTIPART = `Content-Type: multipart/form-data; boundary=${BOUNDARY}\r\n`;

describe.runIf(isSkilldeck)("a client that reads only after sending everything gets its refusal", () => {
  test.each<[string, string, string, number]>([
    ["for an unknown skill", "/v1/skills/skill_01nobody/versions", MULTIPART, 404],
    ["for an unknown route", "/v1/nothing", MULTIPART, 404],
    ["for a page of another origin", "/v1/skills", `Origin: http://other.example\r\n${MULTIPART}`, 403],
    ["for another content type", "/v1/skills", "Content-Type: application/json\r\n", 400],
    ["for an invalid part", "/v1/skills", MULTIPART, 400],
  ])("%s", async (_case, path, ...[headers, status]) => {
    const answer = await sendBeforeReading(path, headers, `--${BOUNDARY}\r\nX: y\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('"request_id"');
  });
});
