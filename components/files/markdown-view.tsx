"use client";

import type { Nodes, Root } from "hast";
import { Skeleton } from "@/components/ui/skeleton";
import { formatCount } from "@/lib/skills/format-count";
import { markdowns } from "@/lib/worker/asks";
import { CodeView } from "./code-view";
import { FileNote } from "./file-note";
import { FrontmatterTable } from "./frontmatter-table";
import { Prose, type RenderFileLink } from "./prose";
import { useAnswer } from "./use-answer";
import { useWrap } from "./wrap-toggle";

interface MarkdownViewProps {
  bundleKey: string;
  path: string;
  text: string;
  renderFileLink: RenderFileLink;
}

/** A markdown file: its frontmatter fields, its broken links, then its prose. */
export function MarkdownView({ bundleKey, path, text, renderFileLink }: MarkdownViewProps) {
  const tree = useAnswer(markdowns.ask(bundleKey, path));
  const isWrapped = useWrap(path);
  if (tree.status === "failed")
    return (
      <>
        <FileNote>Shown as source. {tree.error.message}</FileNote>
        <CodeView bundleKey={bundleKey} path={path} text={text} isWrapped={isWrapped} />
      </>
    );
  return (
    <div className="px-5 py-6 sm:px-8">
      <div className="mx-auto max-w-3xl">
        <FrontmatterTable text={text} />
        {tree.status === "ready" ? (
          <>
            <BrokenLinks tree={tree.value} />
            <Prose tree={tree.value} bundleKey={bundleKey} path={path} renderFileLink={renderFileLink} />
          </>
        ) : (
          <ProseSkeleton />
        )}
      </div>
    </div>
  );
}

const MOST_MISSING_SHOWN = 20;

function BrokenLinks({ tree }: { tree: Root }) {
  const missing = [...new Set(missingPaths(tree))];
  if (missing.length === 0) return null;
  return (
    <p role="note" className="wrap-anywhere mb-5 rounded-lg border bg-deleted-wash px-3 py-2 text-sm">
      {missing.length === 1 ? "A link points to a file" : `Links point to ${missing.length} files`} missing
      from this version:{" "}
      <span className="font-mono text-xs">{missing.slice(0, MOST_MISSING_SHOWN).join(", ")}</span>
      {missing.length > MOST_MISSING_SHOWN && ` and ${formatCount(missing.length - MOST_MISSING_SHOWN)} more`}
    </p>
  );
}

function missingPaths(node: Nodes): string[] {
  const own = node.type === "element" ? node.properties.dataMissing : undefined;
  const inner = "children" in node ? node.children.flatMap(missingPaths) : [];
  return typeof own === "string" ? [own, ...inner] : inner;
}

function ProseSkeleton() {
  return (
    <div aria-busy className="space-y-3">
      <Skeleton className="h-5 w-1/3" />
      <Skeleton className="h-3 w-full" />
      <Skeleton className="h-3 w-11/12" />
      <Skeleton className="h-3 w-2/3" />
    </div>
  );
}
