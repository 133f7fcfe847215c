import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { sidePaths } from "@/lib/skills/compare/side-paths";
import type { CompareView } from "./compare-view";

type Layout = CompareView["layout"];

/** A file that only one side has is always shown in one column. */
export function layoutOf(file: FileComparison, wanted: Layout): Layout {
  const { basePath, headPath } = sidePaths(file);
  return basePath !== null && headPath !== null ? wanted : "unified";
}
