import type { FileKind } from "@/lib/skills/file-kind";

/** What the second way to look at a kind of file is called; the first is its preview. */
export const SECOND_VIEWS: Partial<Record<FileKind, string>> = {
  markdown: "Source",
  svg: "Source",
  html: "Source",
  table: "Source",
  data: "Source",
  notebook: "Source",
  pdf: "Text",
  office: "Bytes",
  font: "Bytes",
  archive: "Bytes",
  media: "Bytes",
};
