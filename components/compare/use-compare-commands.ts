"use client";

import { useRef } from "react";
import { formatLineAnchor, parseLineAnchor } from "@/components/files/line-anchor";
import { FILES, useCommands } from "@/components/ui/commands";
import { useCommand } from "@/components/ui/use-command";
import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { fileKind } from "@/lib/skills/file-kind";
import type { Hit } from "@/lib/worker/find-in-comparison";
import type { ChangeStop } from "./change-stops";
import type { CompareView } from "./compare-view";
import { fileInView, showFile } from "./file-in-view";
import { findStop } from "./find-stop";
import { anchorOfHit } from "./spot";

interface CompareCommands {
  baseKey: string;
  headKey: string;
  /** The changed files in page order. */
  files: FileComparison[];
  view: CompareView;
  /** The current match of a search. */
  hit: Hit | null;
  onViewChange: (change: Partial<CompareView>) => void;
  isViewed: (path: string) => boolean;
  onToggleViewed: (path: string) => Promise<void>;
  onToggleContext: (path: string) => void;
}

/** The shortcuts of a comparison, which are also listed in the palette. Returns a function that opens a file. */
export function useCompareCommands(props: CompareCommands): (path: string) => void {
  const { files, view, hit, onViewChange, isViewed, onToggleViewed, onToggleContext } = props;
  const paths = files.map((file) => file.path);
  // A second key can be pressed before the first one's address reaches the view.
  const lastStop = useRef<ChangeStop | null>(null);
  const current = () => fileInView(paths, hit?.path ?? stopInAddress(lastStop.current)?.path ?? view.file);

  function go(stop: ChangeStop) {
    lastStop.current = stop;
    onViewChange({ file: stop.path, anchor: stop.anchor });
    const isProse = view.isRendered && fileKind(stop.path) === "markdown";
    if (stop.anchor === null || isProse) showFile(stop.path);
  }
  const openFile = (path: string) => go({ path, anchor: null });
  function stepFile(step: 1 | -1) {
    const path = paths[paths.indexOf(current() ?? "") + step];
    if (path !== undefined) openFile(path);
  }
  async function stepChange(step: 1 | -1) {
    const path = current() ?? paths[0];
    if (path === undefined) return;
    const chosen = stopInAddress(lastStop.current)?.path ?? view.file;
    const pointed = chosen === path ? parseLineAnchor(location.hash) : null;
    const anchor = hit?.path === path ? anchorOfHit(hit) : pointed;
    const open = files.filter((file) => file.path === path || !isViewed(file.path));
    const stop = await findStop(props, open, { from: { path, anchor }, step });
    if (stop) go(stop);
  }
  const withCurrent = (run: (path: string) => void) => () => {
    const path = current() ?? paths[0];
    if (path !== undefined) run(path);
  };

  useCommand({ keys: "j,]", what: "Next file", run: () => stepFile(1) });
  useCommand({ keys: "k,[", what: "Previous file", run: () => stepFile(-1) });
  useCommand({ keys: "n", what: "Next change", run: () => stepChange(1) });
  useCommand({ keys: "p", what: "Previous change", run: () => stepChange(-1) });
  useCommand({ keys: "v", what: "Toggle viewed", run: withCurrent(onToggleViewed) });
  useCommand({
    keys: "x",
    what: "Toggle all lines of this file",
    run: withCurrent(onToggleContext),
  });
  useCommand({
    keys: "m",
    what: "Switch between split and unified",
    run: () => onViewChange({ layout: view.layout === "split" ? "unified" : "split" }),
  });
  useCommand({
    keys: "w",
    what: "Toggle whitespace changes",
    run: () => onViewChange({ ignoreWhitespace: !view.ignoreWhitespace }),
  });
  useCommand({
    keys: "f",
    what: "Toggle file tree",
    run: () => onViewChange({ isTreeShown: !view.isTreeShown }),
  });
  useCommands(
    FILES,
    paths.map((path) => ({ what: path, run: () => openFile(path) })),
  );
  return openFile;
}

/** The stop, if the address still points at it. */
function stopInAddress(stop: ChangeStop | null): ChangeStop | null {
  if (stop === null) return null;
  return location.hash === (stop.anchor ? formatLineAnchor(stop.anchor) : "") ? stop : null;
}
