import { common, createLowlight } from "lowlight";
import { expect, test } from "vitest";
import {
  dataFormat,
  fileKind,
  isBinary,
  isBinaryName,
  languageOf,
  mediaType,
  officeFormat,
  pictureType,
} from "./file-kind";

test.each([
  ["SKILL.md", "markdown", "markdown", null],
  ["docs/Guide.MARKDOWN", "markdown", "markdown", null],
  ["scripts/run.py", "code", "python", null],
  ["scripts/build.sh", "code", "bash", null],
  ["app.tsx", "code", "typescript", null],
  ["Makefile", "code", "makefile", null],
  ["docker/Dockerfile", "code", "dockerfile", null],
  [".bashrc", "code", "bash", null],
  ["page.html", "html", "xml", null],
  ["rows.csv", "table", null, null],
  ["rows.TSV", "table", null, null],
  ["config.json", "data", "json", null],
  ["config.yml", "data", "yaml", null],
  ["explore.ipynb", "notebook", "json", null],
  ["face.woff2", "font", null, null],
  ["parts.zip", "archive", null, null],
  ["parts.tar.gz", "archive", null, null],
  ["log.txt.gz", "binary", null, null],
  ["beep.wav", "media", null, null],
  ["model.pickle", "binary", null, null],
  ["LICENSE", "code", null, null],
  ["notes.txt", "code", null, null],
  ["folder.py/plain", "code", null, null],
  ["logo.svg", "svg", "xml", "image/svg+xml"],
  ["photo.JPG", "image", null, "image/jpeg"],
  ["form.pdf", "pdf", null, null],
  ["theme/sheet.xlsx", "office", null, null],
])("%s is %s in %s", (...[path, kind, language, type]) => {
  expect([fileKind(path), languageOf(path), pictureType(path)]).toEqual([kind, language, type]);
});

test.each([
  ["a.json", "json"],
  ["a.jsonl", "jsonl"],
  ["a.YML", "yaml"],
])("the data of %s is %s", (path, format) => {
  expect(dataFormat(path)).toBe(format);
});

test.each([
  ["a.docx", "word"],
  ["a.pptx", "slides"],
  ["a.xlsx", "sheets"],
])("the office file %s holds %s", (path, format) => {
  expect(officeFormat(path)).toBe(format);
});

test.each([
  ["a.mp3", "audio/mpeg"],
  ["a.webm", "video/webm"],
])("%s plays as %s", (path, type) => {
  expect(mediaType(path)).toBe(type);
});

test.each([
  ["a.png", true],
  ["a.docx", true],
  ["a.pickle", true],
  ["a.skill", true],
  ["a.svg", false],
  ["a.ipynb", false],
  ["a", false],
])("%s is binary by its name: %s", (path, expected) => {
  expect(isBinaryName(path)).toBe(expected);
});

test("the highlighter has a grammar for every language", () => {
  const lowlight = createLowlight(common);
  const extensions =
    "c cpp cs css diff go gql ini java js json kt less lua mk md m pl php py r rb rs scss sql swift ts vb xml yaml ino sh";
  const languages = extensions.split(" ").map((extension) => languageOf(`file.${extension}`));
  expect(languages.filter((language) => language === null || !lowlight.registered(language))).toEqual([]);
});

test.each([
  ["plain text", [...new TextEncoder().encode("grüß 😀\r\n")], false],
  ["nothing", [], false],
  ["a NUL", [65, 0, 66], true],
  ["latin-1", [0x67, 0x72, 0xfc, 0xdf], true],
  ["UTF-16", [0xff, 0xfe, 65, 0], true],
  ["a character cut short", [0xf0, 0x9f, 0x98], true],
  ["a NUL past the first 8,000 bytes", [...Array.from({ length: 8_000 }, () => 65), 0], false],
])("detects %s by its bytes", (...[, bytes, expected]) => {
  expect(isBinary(Uint8Array.from(bytes))).toBe(expected);
});
