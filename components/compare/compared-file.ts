import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import type { CompareView } from "./compare-view";
import type { Spot } from "./spot";

/** One changed file of two open bundles, and how it is looked at. */
export interface ComparedFile {
  baseKey: string;
  headKey: string;
  file: FileComparison;
  view: CompareView;
  /** Lines of it to bring into view. */
  spot: Spot | null;
  /** Whether unchanged lines are shown too. */
  isWhole: boolean;
  /** Called after the address points at a line of this file. */
  onPoint: () => void;
}
