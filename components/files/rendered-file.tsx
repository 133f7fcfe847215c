"use client";

import { type ComponentType, lazy, Suspense } from "react";
import { type FileKind, fileKind } from "@/lib/skills/file-kind";
import { ImageView } from "./image-view";
import { MarkdownView } from "./markdown-view";
import type { RenderFileLink } from "./prose";
import { ReadingSkeleton } from "./reading";

interface RenderedFileProps {
  bundleKey: string;
  path: string;
  text: string;
  renderFileLink: RenderFileLink;
}

/** Each arrives with the first file of its kind. */
const VIEWS: Partial<Record<FileKind, ComponentType<RenderedFileProps>>> = {
  markdown: MarkdownView,
  image: ImageView,
  svg: ImageView,
  html: lazy(async () => ({ default: (await import("./html-view")).HtmlView })),
  pdf: lazy(async () => ({ default: (await import("./pdf-view")).PdfView })),
  office: lazy(async () => ({ default: (await import("./document-view")).DocumentView })),
  table: lazy(async () => ({ default: (await import("./delimited-view")).DelimitedView })),
  data: lazy(async () => ({ default: (await import("./data-tree-view")).DataTreeView })),
  notebook: lazy(async () => ({ default: (await import("./notebook-view")).NotebookView })),
  font: lazy(async () => ({ default: (await import("./font-view")).FontView })),
  archive: lazy(async () => ({ default: (await import("./archive-view")).ArchiveView })),
  media: lazy(async () => ({ default: (await import("./media-view")).MediaView })),
};

/** Whether a kind of file has a preview beside its lines or bytes. */
export function hasPreview(kind: FileKind): boolean {
  return kind in VIEWS;
}

/** A file in the form made for its kind. */
export function RenderedFile(props: RenderedFileProps) {
  const View = VIEWS[fileKind(props.path)];
  return (
    View && (
      <Suspense fallback={<ReadingSkeleton />}>
        <View {...props} />
      </Suspense>
    )
  );
}
