import { expect, it } from "vitest";
import { findXmlTag } from "./xml-tag";

it.each<[string, string]>([
  ["use <b>it</b>", "<b>"],
  ["a line<br/>break", "<br/>"],
  ["a line<br />break", "<br />"],
  ["<script", "<script"],
  ["then </x>", "</x>"],
  ["then</x", "</x"],
  ["</>", "</>"],
  ["text <!-- a comment", "<!-- a comment"],
  ["a<!DOCTYPE html>", "<!DOCTYPE html>"],
  ["<![CDATA[x]]>", "<![CDATA[x]]>"],
  ["<?xml version='1.0'?>", "<?xml version='1.0'?>"],
  ["of type List<String>", "<String>"],
  ["your <name> here", "<name>"],
  ["<été>", "<été>"],
  ["<a\nhref='x'>", "<a\nhref='x'>"],
  ["1 < 2 but <b>", "<b>"],
  ["1 <b", "<b"],
  ["a<b or c>d, as a reader of HTML sees it", "<b or c>"],
  [`<${"a".repeat(100)}>`, `<${"a".repeat(28)}`],
])("%j has a tag", (text, tag) => {
  expect(findXmlTag(text)).toBe(tag);
});

it.each([
  "LCP < 1s, CLS<0.1",
  "older than >90 days",
  "<500 lines",
  "a <= b, b >= c, c <> d, e << 2 >> 1",
  "in -> out, out <- in, => done",
  "f(x)<y and a[1]<z",
  "costs <$5",
  "I <3 skills",
  "",
  "&lt;b&gt;",
])("%j has none", (text) => {
  expect(findXmlTag(text)).toBeNull();
});
