import { expect, test } from "vitest";
import { parseDisposition } from "./disposition";

const latin1 = (text: string) => Buffer.from(text).toString("latin1");

test.each([
  ["curl, Go, Ruby", 'form-data; name="files[]"; filename="a/SKILL.md"', "a/SKILL.md"],
  ["raw UTF-8 as fetch sends it", 'form-data; name="files[]"; filename="a/ré 日.md"', "a/ré 日.md"],
  ["a quote as %22", 'form-data; name="files[]"; filename="a/%22q%22.md"', 'a/"q".md'],
  ['a quote as \\"', 'form-data; name="files[]"; filename="a/\\"q\\".md"', 'a/"q".md'],
  ["a doubled backslash", 'form-data; name="files[]"; filename="a\\\\b"', "a\\b"],
  ["a lone backslash", 'form-data; name="files[]"; filename="a\\b"', "a\\b"],
  [
    "other percent codes, unchanged",
    'form-data; name="files[]"; filename="a/100%20%41.md"',
    "a/100%20%41.md",
  ],
  ["unquoted, as .NET", "form-data; name=files[]; filename=a/SKILL.md", "a/SKILL.md"],
  [
    "filename* before filename",
    'form-data; name="files[]"; filename*=utf-8\'\'a%2FSKILL%20%E6%97%A5.md; filename="=?utf-8?B?x?="',
    "a/SKILL 日.md",
  ],
  [
    "filename* after filename",
    'form-data; name="files[]"; filename="=?utf-8?B?x?="; filename*=utf-8\'\'a%2FSKILL.md',
    "a/SKILL.md",
  ],
  ["an empty filename", 'form-data; name="files[]"; filename=""', ""],
  ["no filename", 'form-data; name="files[]"', null],
  ["a semicolon inside quotes", 'form-data; name="files[]"; filename="a;b"', "a;b"],
])("reads %s", (_, header, filename) => {
  expect(parseDisposition(latin1(header))).toEqual({ name: "files[]", filename });
});

test.each([
  ["another disposition type", 'attachment; name="files[]"'],
  ["no name", 'form-data; filename="a"'],
  ["an open quote", 'form-data; name="files[]"; filename="a'],
  ["bytes that are not UTF-8", 'form-data; name="files[]"; filename="\xff"'],
  ["a filename* of another charset", "form-data; name=\"files[]\"; filename*=iso-8859-1''%E9"],
  ["nothing", ""],
])("refuses %s", (_, header) => {
  expect(parseDisposition(header)).toBeNull();
});
