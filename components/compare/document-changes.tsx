"use client";

import { useAnswer } from "@/components/files/use-answer";
import { sidePaths } from "@/lib/skills/compare/side-paths";
import { documentDiffs } from "@/lib/worker/asks";
import { BinaryChanges } from "./binary-changes";
import type { ComparedFile } from "./compared-file";
import { LineDiff } from "./line-diff";
import { Remark } from "./remark";

/** A PDF or an office document by what it says, and below that what is known of its bytes. */
export function DocumentChanges({ baseKey, headKey, file, view, spot, isWhole, onPoint }: ComparedFile) {
  const { basePath, headPath } = sidePaths(file);
  const diff = useAnswer(documentDiffs.ask({ baseKey, basePath, headKey, headPath }, view.ignoreWhitespace));
  if (diff.status === "waiting") return <Remark>Reading the document…</Remark>;
  return (
    <>
      {diff.status === "failed" && <Remark>Couldn’t read its text: {diff.error.message}</Remark>}
      {diff.status === "ready" && diff.value.changes.length === 0 && <Remark>{NOTHING_SAID}</Remark>}
      {diff.status === "ready" && diff.value.changes.length > 0 && (
        <LineDiff
          diff={diff.value}
          path={file.path}
          layout={basePath !== null && headPath !== null ? view.layout : "unified"}
          isWrapped
          isWhole={isWhole}
          baseColours={null}
          headColours={null}
          anchor={view.file === file.path ? view.anchor : null}
          spot={spot}
          onPoint={onPoint}
        />
      )}
      <div className="border-t">
        <BinaryChanges baseKey={baseKey} headKey={headKey} file={file} />
      </div>
    </>
  );
}

const NOTHING_SAID =
  "Its text is unchanged. What changed is its formatting, pictures or other content without words.";
