import { formatLineAnchor, type LineAnchor } from "@/components/files/line-anchor";
import type { Hit } from "@/lib/worker/find-in-comparison";
import type { CompareView } from "./compare-view";

/** A match that was stepped to; each step is an object of its own. */
export interface Step {
  hit: Hit;
  turn: number;
}

/** Lines of a file to bring into view. */
export interface Spot {
  anchor: LineAnchor;
  /** Another name is another jump, even to the same lines. */
  jump: string;
  /** Whether a search led there. */
  isFound: boolean;
}

/** Where to go in a file: what was stepped to last, else what the address points at. */
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
