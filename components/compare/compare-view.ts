import type { LineAnchor } from "@/components/files/line-anchor";

/** View options of a comparison. The page that shows it stores them, usually in the address. */
export interface CompareView {
  /** Path of the file to scroll to. */
  file: string | null;
  layout: "split" | "unified";
  ignoreWhitespace: boolean;
  isWrapped: boolean;
  /** Whether markdown is rendered rather than shown as source. */
  isRendered: boolean;
  isTreeShown: boolean;
  /** Lines of `file` to scroll to and mark. */
  anchor: LineAnchor | null;
}
