"use client";

import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { firstLines } from "@/lib/skills/compare/first-lines";
import { sidePaths } from "@/lib/skills/compare/side-paths";
import type { TextDiff } from "@/lib/worker/send-diff";
import type { ComparedFile } from "./compared-file";
import { layoutOf } from "./layout-of";
import { LineDiff } from "./line-diff";
import { Remark } from "./remark";
import { SkillMdChanges } from "./skill-md-changes";
import { useColours } from "./use-colours";

interface TextChangesProps extends ComparedFile {
  diff: TextDiff;
}

/** About as many rows as a tall window shows. */
const ROWS_IN_VIEW = 60;

export function TextChanges({
  baseKey,
  headKey,
  file,
  view,
  spot,
  diff,
  isWhole,
  onPoint,
}: TextChangesProps) {
  const { basePath, headPath } = sidePaths(file);
  const first = firstLines(diff.changes, ROWS_IN_VIEW);
  const baseColours = useColours({
    key: baseKey,
    path: basePath,
    lineCount: diff.base.lines.count,
    firstLines: first.base,
  });
  const headColours = useColours({
    key: headKey,
    path: headPath,
    lineCount: diff.head.lines.count,
    firstLines: first.head,
  });
  if (diff.changes.length === 0) return <Remark>{describeNoLines(file, view.ignoreWhitespace)}</Remark>;

  return (
    <>
      {diff.skillMd && <SkillMdChanges {...diff.skillMd} />}
      <LineDiff
        diff={diff}
        path={file.path}
        layout={layoutOf(file, view.layout)}
        isWrapped={view.isWrapped}
        isWhole={isWhole}
        baseColours={baseColours}
        headColours={headColours}
        anchor={view.file === file.path ? view.anchor : null}
        spot={spot}
        onPoint={onPoint}
      />
    </>
  );
}

function describeNoLines(file: FileComparison, ignoreWhitespace: boolean): string {
  if (file.status === "added" || file.status === "deleted") return `An empty file was ${file.status}.`;
  if (file.status === "renamed") return "Moved without changes.";
  if (file.modeChanged && file.exact) return "Only the executable bit changed.";
  return ignoreWhitespace ? "Only whitespace changed." : "Only line endings or the final newline changed.";
}
