"use client";

import { type RefObject, useRef } from "react";
import { FindBar, focusField } from "@/components/files/find-bar";
import { useCopiedText } from "@/components/files/use-copied-text";
import { useFindKeys } from "@/components/files/use-find-keys";
import { COMMANDS, useCommands } from "@/components/ui/commands";
import type { Hit } from "@/lib/worker/find-in-comparison";
import type { ComparedFiles } from "./compared-files";
import { copyComparison } from "./copy-comparison";
import { sectionId } from "./file-in-view";
import { selectedHalf } from "./select-half";
import { useComparisonSearch } from "./use-comparison-search";
import { useEveryDiff } from "./use-every-diff";

interface ComparisonAidsProps {
  region: RefObject<HTMLElement | null>;
  compared: ComparedFiles;
  isFinding: boolean;
  hit: Hit | null;
  onFind: (isFinding: boolean) => void;
  onStep: (hit: Hit) => void;
}

/** Folded lines, files and chunks that are not drawn. */
const UNDRAWN = "[data-undrawn], section[id] > header [aria-expanded=false]";

/** Search, copying and printing. Loaded after the comparison's first paint. */
export function ComparisonAids({ region, compared, isFinding, hit, onFind, onStep }: ComparisonAidsProps) {
  const box = useRef<HTMLDivElement>(null);
  const search = useComparisonSearch({ region, compared, isFinding, hit, onStep });
  useCopiedText(region, (range) => copyComparison(compared, range, selectedHalf(region.current)));
  useEveryDiff(compared);
  const open = () => {
    onFind(true);
    focusField(box.current);
  };
  const close = () => {
    onFind(false);
    // Keyboard users continue in the file with the match.
    if (hit) document.getElementById(sectionId(hit.path))?.focus({ preventScroll: true });
  };
  useFindKeys({
    box,
    isOpen: isFinding,
    hasMore: () => region.current?.querySelector(UNDRAWN) !== null,
    onOpen: open,
    onStep: search.step,
    onClose: close,
  });
  useCommands(COMMANDS, [{ keys: "mod+f", what: "Find in this comparison", run: open }]);
  if (!isFinding) return null;
  return (
    <FindBar
      box={box}
      label="Find in this comparison"
      query={search.query}
      status={search.status}
      canStep={search.canStep}
      onQuery={search.setQuery}
      onStep={search.step}
      onClose={close}
    />
  );
}
