"use client";

import { useAnswer } from "@/components/files/use-answer";
import { documentDiffs } from "@/lib/worker/asks";
import { fileSides } from "@/lib/worker/file-sides";
import { BinaryChanges } from "./binary-changes";
import type { ComparedFile } from "./compared-file";
import { layoutOf } from "./layout-of";
import { LineDiff } from "./line-diff";
import { Remark } from "./remark";

/** A PDF or an office document: the changes in its text, then its sizes and hashes. */
export function DocumentChanges({ baseKey, headKey, file, view, spot, isWhole, onPoint }: ComparedFile) {
  const diff = useAnswer(documentDiffs.ask(fileSides({ baseKey, headKey }, file), view.ignoreWhitespace));
  if (diff.status === "waiting") return <Remark>Reading the document…</Remark>;
  return (
    <>
      {diff.status === "failed" && <Remark>Couldn’t read the text. {diff.error.message}</Remark>}
      {diff.status === "ready" && diff.value.changes.length === 0 && <Remark>{NOTHING_SAID}</Remark>}
      {diff.status === "ready" && diff.value.changes.length > 0 && (
        <LineDiff
          diff={diff.value}
          path={file.path}
          layout={layoutOf(file, view.layout)}
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

const NOTHING_SAID = "The text is unchanged. The formatting, pictures or other content changed.";
