"use client";

import type { ComponentType } from "react";
import { type FileKind, fileKind } from "@/lib/skills/file-kind";
import { ImageView } from "./image-view";
import { MarkdownView } from "./markdown-view";
import { onDemand } from "./on-demand";
import type { RenderFileLink } from "./prose";
import { ReadingSkeleton } from "./reading";

interface RenderedFileProps {
  bundleKey: string;
  path: string;
  text: string;
  renderFileLink: RenderFileLink;
}

/** Most are loaded with the first file of their kind. */
const VIEWS: Partial<Record<FileKind, ComponentType<RenderedFileProps>>> = {
  markdown: MarkdownView,
  image: ImageView,
  svg: ImageView,
  html: onDemand(async () => (await import("./html-view")).HtmlView, <ReadingSkeleton />),
  pdf: onDemand(async () => (await import("./pdf-view")).PdfView, <ReadingSkeleton />),
  office: onDemand(async () => (await import("./document-view")).DocumentView, <ReadingSkeleton />),
  table: onDemand(async () => (await import("./delimited-view")).DelimitedView, <ReadingSkeleton />),
  data: onDemand(async () => (await import("./data-tree-view")).DataTreeView, <ReadingSkeleton />),
  notebook: onDemand(async () => (await import("./notebook-view")).NotebookView, <ReadingSkeleton />),
  font: onDemand(async () => (await import("./font-view")).FontView, <ReadingSkeleton />),
  archive: onDemand(async () => (await import("./archive-view")).ArchiveView, <ReadingSkeleton />),
  media: onDemand(async () => (await import("./media-view")).MediaView, <ReadingSkeleton />),
};

/** Whether a kind of file has a preview. */
export function hasPreview(kind: FileKind): boolean {
  return kind in VIEWS;
}

/** The preview of a file. */
export function RenderedFile(props: RenderedFileProps) {
  const View = VIEWS[fileKind(props.path)];
  return View && <View {...props} />;
}
