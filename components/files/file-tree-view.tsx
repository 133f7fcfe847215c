"use client";

import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { buildFileTree, isFolder, type TreeNode } from "./file-tree";
import { useNear } from "./use-near";

/** In a longer tree only the rows near the window are drawn; up to here all are, for screen readers and find in page. */
const MAX_KEPT_FILES = 400;

interface FileTreeViewProps<File> {
  label: string;
  files: File[];
  selectedPath: string | null;
  renderFile: (file: File, name: string, rowClassName: string) => ReactNode;
}

/** A folder's files as nested lists; every file row is whatever link the caller draws. */
export function FileTreeView<File extends { path: string }>(props: FileTreeViewProps<File>) {
  const { label, files, selectedPath, renderFile } = props;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selectedPath !== null) showSelected(nav.current);
  }, [selectedPath]);
  return (
    <nav ref={nav} aria-label={label} className="text-sm">
      <TreeLevel
        nodes={buildFileTree(files)}
        depth={0}
        isKept={files.length <= MAX_KEPT_FILES}
        selectedPath={selectedPath}
        renderFile={renderFile}
      />
    </nav>
  );
}

/** Scrolls the box around the tree, never the page. */
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
  /** Whether rows stay in the document when they are far from the window. */
  isKept: boolean;
  selectedPath: string | null;
  renderFile: FileTreeViewProps<File>["renderFile"];
}

const INDENT_REM = 0.875;
const ROW = "pressable flex min-h-7 w-full items-center gap-1.5 rounded-md py-0.5 pr-2 text-left";

function TreeLevel<File extends { path: string }>({
  nodes,
  depth,
  isKept,
  selectedPath,
  renderFile,
}: TreeLevelProps<File>) {
  return (
    <ul>
      {nodes.map((node) => (
        <TreeItem key={node.path} isKept={isKept || node.path === selectedPath || isFolder(node)}>
          {isFolder(node) ? (
            <FolderRow
              node={node}
              depth={depth}
              isKept={isKept}
              selectedPath={selectedPath}
              renderFile={renderFile}
            />
          ) : (
            <div style={{ paddingLeft: `${depth * INDENT_REM}rem` }}>
              {renderFile(
                node.file,
                node.name,
                clsx(
                  ROW,
                  "pl-2",
                  node.path === selectedPath ? "bg-accent-wash font-medium text-accent" : "hover:bg-hover",
                ),
              )}
            </div>
          )}
        </TreeItem>
      ))}
    </ul>
  );
}

interface TreeItemProps {
  isKept: boolean;
  children: ReactNode;
}

function TreeItem({ isKept, children }: TreeItemProps) {
  return isKept ? <li>{children}</li> : <NearItem>{children}</NearItem>;
}

function NearItem({ children }: { children: ReactNode }) {
  const item = useRef<HTMLLIElement>(null);
  const { isNear } = useNear(item, false);
  return (
    <li ref={item} className="min-h-7">
      {isNear && children}
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
