import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import type { CompareView } from "./compare-view";
import type { Spot } from "./spot";

/** One changed file of two open bundles, and how to show it. */
export interface ComparedFile {
  baseKey: string;
  headKey: string;
  file: FileComparison;
  view: CompareView;
  /** Lines of it to scroll to. */
  spot: Spot | null;
  /** Whether unchanged lines are shown too. */
  isWhole: boolean;
  /** Called after a click has put a line of this file into the address. */
  onPoint: () => void;
}
