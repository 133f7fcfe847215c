import type { FileKind } from "@/lib/skills/file-kind";

/** The label of each kind's second view. The first is its preview. */
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
