import type { LineAnchor } from "@/components/files/line-anchor";

/** How a comparison is looked at; its owner keeps it, usually in the address. */
export interface CompareView {
  /** Path of the file to bring into view. */
  file: string | null;
  layout: "split" | "unified";
  ignoreWhitespace: boolean;
  isWrapped: boolean;
  /** Whether markdown shows as it reads, not as it is written. */
  isRendered: boolean;
  isTreeShown: boolean;
  /** Line of `file` to bring into view and mark. */
  anchor: LineAnchor | null;
}
