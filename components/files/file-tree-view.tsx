"use client";

import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";
import { buildFileTree, isFolder, type TreeNode } from "./file-tree";
import { useNear } from "./use-near";

/** Up to this many files, every row has at least its name, for screen readers and find in page. */
const MAX_NAMED_FILES = 400;

interface FileTreeViewProps<File> {
  label: string;
  files: File[];
  selectedPath: string | null;
  /** In a longer tree, only the rows near the window are drawn in full. */
  maxWholeFiles?: number;
  renderFile: (file: File, name: string, rowClassName: string) => ReactNode;
}

type Drawing = "whole" | "named" | "near";

/** A folder's files as nested lists. The caller draws the file rows. */
export function FileTreeView<File extends { path: string }>(props: FileTreeViewProps<File>) {
  const { label, files, selectedPath, maxWholeFiles = MAX_NAMED_FILES, renderFile } = props;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selectedPath !== null) showSelected(nav.current);
  }, [selectedPath]);
  return (
    <nav ref={nav} aria-label={label} className="text-sm">
      <TreeLevel
        nodes={buildFileTree(files)}
        depth={0}
        drawing={drawingOf(files.length, maxWholeFiles)}
        selectedPath={selectedPath}
        renderFile={renderFile}
      />
    </nav>
  );
}

function drawingOf(fileCount: number, maxWholeFiles: number): Drawing {
  if (fileCount <= maxWholeFiles) return "whole";
  return fileCount <= MAX_NAMED_FILES ? "named" : "near";
}

/** Scrolls the selected row into view inside the box around the tree, without scrolling the page. */
function showSelected(tree: HTMLElement | null): void {
  const row = tree?.querySelector<HTMLElement>("[aria-current]");
  const box = tree?.parentElement;
  if (!row || !box) return;
  const [outer, inner] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
}

interface TreeLevelProps<File> {
  nodes: TreeNode<File>[];
  depth: number;
  drawing: Drawing;
  selectedPath: string | null;
  renderFile: FileTreeViewProps<File>["renderFile"];
}

const INDENT_REM = 0.875;
const ROW = "pressable flex min-h-7 w-full items-center gap-1.5 rounded-md py-0.5 pr-2 text-left";
/** Indents the name as in the full row, by the padding and an icon. */
const FAR_ROW = "truncate indent-[1.875rem] leading-7";

function TreeLevel<File extends { path: string }>(props: TreeLevelProps<File>) {
  const { nodes, ...level } = props;
  return (
    <ul>
      {nodes.map((node) =>
        isFolder(node) ? (
          <li key={node.path}>
            <FolderRow node={node} {...level} />
          </li>
        ) : (
          <FileItem
            key={node.path}
            drawing={node.path === level.selectedPath ? "whole" : level.drawing}
            depth={level.depth}
            name={node.name}
          >
            {level.renderFile(
              node.file,
              node.name,
              clsx(
                ROW,
                "pl-2",
                node.path === level.selectedPath
                  ? "bg-accent-wash font-medium text-accent"
                  : "hover:bg-hover",
              ),
            )}
          </FileItem>
        ),
      )}
    </ul>
  );
}

interface FileItemProps {
  drawing: Drawing;
  depth: number;
  name: string;
  children: ReactNode;
}

function FileItem({ drawing, depth, name, children }: FileItemProps) {
  const style = { paddingLeft: `${depth * INDENT_REM}rem` };
  if (drawing === "whole") return <li style={style}>{children}</li>;
  return (
    <NearItem name={drawing === "named" ? name : null} style={style}>
      {children}
    </NearItem>
  );
}

interface NearItemProps {
  /** Shown in place of a row far from the window. */
  name: string | null;
  style: CSSProperties;
  children: ReactNode;
}

function NearItem({ name, style, children }: NearItemProps) {
  const item = useRef<HTMLLIElement>(null);
  const { isNear } = useNear(item, {});
  return (
    <li ref={item} className={clsx("min-h-7", !isNear && FAR_ROW)} style={style}>
      {isNear ? children : name}
    </li>
  );
}

interface FolderRowProps<File> extends Omit<TreeLevelProps<File>, "nodes"> {
  node: Extract<TreeNode<File>, { children: unknown }>;
}

function FolderRow<File extends { path: string }>({ node, depth, ...level }: FolderRowProps<File>) {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <div style={{ paddingLeft: `${depth * INDENT_REM}rem` }}>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className={clsx(ROW, "pl-1.5 text-ink-muted hover:bg-hover")}
        >
          <ChevronRight
            aria-hidden
            className={clsx("size-3.5 shrink-0 text-ink-faint transition-transform", isOpen && "rotate-90")}
          />
          <span className="truncate">{node.name}</span>
        </button>
      </div>
      {isOpen && <TreeLevel nodes={node.children} depth={depth + 1} {...level} />}
    </>
  );
}
