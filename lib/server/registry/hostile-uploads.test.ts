import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, temporaryRegistry } from "./temporary-registry";

let registry: Awaited<ReturnType<typeof temporaryRegistry>>;
beforeAll(async () => {
  registry = await temporaryRegistry();
});
afterAll(() => registry.remove());

const SKILL_MD = "---\nname: a\ndescription: d\n---\n";
const TYPE = "multipart/form-data; boundary=b";

interface Upload {
  title: string;
  body: Buffer;
  type?: string;
}

function latin1(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

function part(headers: string, content: string): string {
  return `--b\r\n${headers}\r\n\r\n${content}\r\n`;
}

function file(filename: string, content = "x"): string {
  return part(`Content-Disposition: form-data; name="files[]"; filename="${filename}"`, content);
}

const SKILL = file("a/SKILL.md", SKILL_MD);
const GOOD = `${SKILL}${file("a/note.md")}--b--\r\n`;

/** A valid upload with one more part. */
function withPart(more: string): Buffer {
  return latin1(`${SKILL}${more}--b--\r\n`);
}

function withDisposition(disposition: string): Buffer {
  return withPart(part(`Content-Disposition: ${disposition}`, "x"));
}

const PATHS = [
  "..",
  "../evil",
  "a/..",
  "a/../../evil",
  "a/./x",
  "./a/x",
  "/etc/passwd",
  "/home/me/a/x",
  "C:/x",
  "C:\\\\x",
  "c:evil",
  "a\\\\x",
  "..\\\\..\\\\evil",
  "a//x",
  "a/",
  "/",
  "",
  "a/x\x01",
  "a/x\x7f",
  "a/x%0Ay",
  "a/x%0d",
  "a/x\ty",
  "a/\x1b[2J",
  "a/SKILL.md",
  "a/skill.md",
  "A/x",
  "b/x",
  "x",
  "SKILL.md",
  "a",
  "a/SKILL.md/x",
  `a/${"x".repeat(511)}`,
  `a/${"d/".repeat(16)}x`,
  `a/${"é".repeat(256)}`,
  "a/\xff",
  "a/\xc3",
  "a/\xc0\xaf",
  "a/\xed\xa0\x80",
];

const DISPOSITIONS = [
  "",
  ";",
  "form-data",
  "form-data;",
  'attachment; name="files[]"; filename="a/x"',
  'inline; name="files[]"; filename="a/x"',
  'form-datax; name="files[]"; filename="a/x"',
  'form-data; filename="a/x"',
  'form-data; name="files[]',
  'form-data; name="files[]"; filename="a/x',
  'form-data; name="files[]"; filename="a/x\\"',
  'form-data; name="files[]" filename="a/x"',
  'form-data name="files[]"; filename="a/x"',
  'form-data; name="files[]"; filename="a/x" trailing',
  'form-data; name="files[]"; filename="a/x"; =y',
  'form-data; name="files[]"; filename=a x',
  'form-data; name="files[]"; filename="a/x"; filename="a/y"',
  'form-data; name="files[]"; name="other"; filename="a/x"',
  "form-data; name=\"files[]\"; filename*=utf-8''a%2Fx; filename*=utf-8''a%2Fy",
  'form-data; name="files[]"; FILENAME="a/x"; filename="a/y"',
  "form-data; name=\"files[]\"; filename*=iso-8859-1''a%2Fx",
  "form-data; name=\"files[]\"; filename*=utf-16''a%2Fx",
  "form-data; name=\"files[]\"; filename*=utf-8''a%2F%FF",
  'form-data; name="files[]"; filename*=utf-8\'a%2Fx',
  'form-data; name="files[]"; filename*=a/x',
  "form-data; name=\"files[]\"; filename*=utf-8''a%2F..%2F..%2Fevil",
  "form-data; name=\"files[]\"; filename*=utf-8''%2Fetc%2Fpasswd",
  "form-data; name=\"files[]\"; filename*=utf-8''a%5Cx",
  "form-data; name=\"files[]\"; filename*=utf-8''a%2Fx%00",
  'form-data; name="files[]"',
  "form-data; name=files[]",
];

const TYPES = [
  "",
  "multipart/form-data",
  "multipart/form-data; boundary=",
  'multipart/form-data; boundary=""',
  "multipart/form-data; boundary=c",
  "multipart/form-data; boundary=B",
  "multipart/form-data boundary=b",
  "multipart/mixed; boundary=b",
  "multipart/byteranges; boundary=b",
  "multipart; boundary=b",
  "application/x-www-form-urlencoded; boundary=b",
  "application/json",
  "application/zip",
  "text/plain; boundary=b",
  "x-multipart/form-data; boundary=b",
  `multipart/form-data; boundary=${"b".repeat(300)}`,
];

/** Bodies that end, begin or nest in the wrong place. */
const BODIES: [string, string][] = [
  ["nothing", ""],
  ["a line end", "\r\n"],
  ["the last boundary alone", "--b--\r\n"],
  ["an empty part", "--b\r\n\r\n\r\n--b--\r\n"],
  ["a part without a blank line", '--b\r\nContent-Disposition: form-data; name="files[]"\r\n--b--\r\n'],
  ["a part without headers", `${SKILL}--b\r\n\r\nx\r\n--b--\r\n`],
  ["malformed headers", `${SKILL}${part("nonsense", "x")}--b--\r\n`],
  ["headers in bare line feeds", GOOD.replaceAll("\r\n", "\n")],
  ["headers in bare carriage returns", GOOD.replaceAll("\r\n", "\r")],
  ["no boundary before the first part", GOOD.slice("--b\r\n".length)],
  ["boundaries without their dashes", GOOD.replaceAll("--b", "b")],
  ["a disposition twice", withTwoDispositions()],
  ["a disposition folded over lines", GOOD.replace("; filename", ";\r\n\r\n filename")],
  ["one more dash in every boundary", GOOD.replaceAll("--b", "---b")],
  ["a broken zip", `${file("a.zip", "PK\x03\x04")}--b--\r\n`],
  ["a .skill file that isn't a zip", `${file("a.skill", "hello")}--b--\r\n`],
  ["a zip next to a file", `${SKILL}${file("a.zip", "PK\x03\x04")}--b--\r\n`],
  ["an empty zip", `${file("a.zip", `PK\x05\x06${"\0".repeat(18)}`)}--b--\r\n`],
  ["files instead of files[]", `${GOOD.replaceAll("files[]", "files")}`],
  ["files[0]", `${GOOD.replaceAll("files[]", "files[0]")}`],
  ["FILES[]", `${GOOD.replaceAll("files[]", "FILES[]")}`],
  ["a title of two lines", `${part('Content-Disposition: form-data; name="display_title"', "a\nb")}${GOOD}`],
  [
    "a title of 65 letters",
    `${part('Content-Disposition: form-data; name="display_title"', "x".repeat(65))}${GOOD}`,
  ],
  [
    "a title of a megabyte",
    `${part('Content-Disposition: form-data; name="display_title"', "x".repeat(1e6))}${GOOD}`,
  ],
  ["a name of 6,000 bytes", `${SKILL}${file(`a/${"x".repeat(6_000)}`)}--b--\r\n`],
  ["a name of 39,800 folders", `${file(`${"A/".repeat(39_800)}x`).repeat(4)}--b--\r\n`],
  ["a zip's name of 10 kB", `${file(`${"a/".repeat(5_000)}a.zip`, "PK\x03\x04")}--b--\r\n`],
  [
    "20 header lines",
    `${SKILL}${part(`Content-Disposition: form-data; name="files[]"; filename="a/x"${"\r\nX-Y: z".repeat(20)}`, "x")}--b--\r\n`,
  ],
  [
    "3,000 header lines",
    `${SKILL}${part(`Content-Disposition: form-data; name="files[]"; filename="a/x"${"\r\nX: z".repeat(3_000)}`, "x")}--b--\r\n`,
  ],
  ["a header of 100 kB", `${SKILL}${file("x".repeat(100_000))}--b--\r\n`],
  [
    "5,001 files",
    `${SKILL}${Array.from({ length: 5_001 }, (_, index) => file(`a/${index}`)).join("")}--b--\r\n`,
  ],
  ["6,000 empty text parts", `${part('Content-Disposition: form-data; name="x"', "").repeat(6_000)}${GOOD}`],
];

function withTwoDispositions(): string {
  const one = 'Content-Disposition: form-data; name="files[]"; filename="a/x"';
  const two = 'Content-Disposition: form-data; name="files[]"; filename="a/y"';
  return `${SKILL}${part(`${one}\r\n${two}`, "x")}--b--\r\n`;
}

const cuts = Array.from({ length: 12 }, (_, index) => Math.floor(((index + 1) * (GOOD.length - 6)) / 12));

const uploads: Upload[] = [
  ...PATHS.map((path) => ({ title: `the path ${JSON.stringify(path)}`, body: withPart(file(path)) })),
  ...DISPOSITIONS.map((text) => ({ title: `the disposition ${text}`, body: withDisposition(text) })),
  ...TYPES.map((type) => ({ title: `the type ${type.slice(0, 60)}`, body: latin1(GOOD), type })),
  ...BODIES.map(([title, body]) => ({ title, body: latin1(body) })),
  ...cuts.map((at) => ({ title: `all but the first ${at} bytes missing`, body: latin1(GOOD.slice(0, at)) })),
];

function send({ body, type = TYPE }: Omit<Upload, "title">): Promise<Response> {
  return registry.handle(
    ask("/v1/skills", { body: Uint8Array.from(body), headers: { "content-type": type } }),
  );
}

test.each(uploads)(
  "refuses an upload with $title in the API's envelope, and leaves nothing behind",
  async (upload) => {
    const before = await registry.listStored();
    const answer = await send(upload);
    const { error } = await answer.json();
    expect([400, 413], error?.message).toContain(answer.status);
    expect(answer.headers.get("x-should-retry")).toBe("false");
    expect(error.message.length).toBeGreaterThan(10);
    expect(await registry.listStored()).toEqual(before);
  },
);

const TOLERATED: [string, Buffer, string?][] = [
  ["a preamble and an epilogue", latin1(`preamble\r\n${GOOD}epilogue`)],
  ["no line end after the last boundary", latin1(GOOD.slice(0, -2))],
  [
    "spaces after the boundary in the content type",
    latin1(GOOD),
    "multipart/form-data;  boundary=b ; charset=utf-8",
  ],
  ["a quoted boundary", latin1(GOOD), 'Multipart/Form-Data; charset=utf-8; boundary="b"'],
  ["headers in upper case", latin1(GOOD.replaceAll("Content-Disposition", "CONTENT-disposition"))],
  [
    "additional headers",
    withPart(
      part(
        'X-Y: z\r\nContent-Disposition: form-data; name="files[]"; filename="a/x"\r\nContent-Type: text/html',
        "x",
      ),
    ),
  ],
  ["no spaces between parameters", withDisposition('form-data;name="files[]";filename="a/x"')],
  ["a semicolon at the end", withDisposition('form-data; name="files[]"; filename="a/x";')],
  ["unknown parameters", withDisposition('form-data; name="files[]"; filename="a/x"; size=1')],
  ["an unknown file part", withDisposition('form-data; name="other"; filename="../../evil"')],
  [
    "a text part of a megabyte",
    withPart(part('Content-Disposition: form-data; name="xyzzy"', "x".repeat(1e6))),
  ],
];

test.each(TOLERATED)("accepts an upload with %s", async (_case, body, type) => {
  const answer = await send({ body, type });
  const skill = await answer.json();
  expect(answer.status, JSON.stringify(skill)).toBe(200);
  await registry.handle(ask(`/v1/skills/${skill.id}`, { lane: "ga", method: "DELETE" }));
});

test("there are at least 120 hostile uploads, and the upload they are made from is valid", async () => {
  expect(uploads.length).toBeGreaterThanOrEqual(120);
  expect((await send({ body: latin1(GOOD) })).status).toBe(200);
});
