import { formatLineAnchor, type LineAnchor } from "@/components/files/line-anchor";
import type { Hit } from "@/lib/worker/find-in-comparison";
import type { CompareView } from "./compare-view";

/** A match that was stepped to. `turn` counts the steps. */
export interface Step {
  hit: Hit;
  turn: number;
}

/** Lines of a file to scroll to. */
export interface Spot {
  anchor: LineAnchor;
  /** A new value scrolls again, even to the same lines. */
  jump: string;
  /** Whether a search led there. */
  isFound: boolean;
}

/** Where to scroll in a file: to the current match of a search, or else to the lines in the address. */
export function spotIn(path: string, view: CompareView, step: Step | null): Spot | null {
  if (step) {
    const { hit, turn } = step;
    if (hit.path !== path) return null;
    return {
      anchor: anchorOfHit(hit),
      jump: `match ${turn}`,
      isFound: true,
    };
  }
  if (view.file !== path || !view.anchor) return null;
  return { anchor: view.anchor, jump: formatLineAnchor(view.anchor), isFound: false };
}

export function anchorOfHit({ side, line }: Hit): LineAnchor {
  return { side, first: line, last: line };
}
