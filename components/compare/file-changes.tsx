"use client";

import { onDemand } from "@/components/files/on-demand";
import { useAnswer } from "@/components/files/use-answer";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { fileKind } from "@/lib/skills/file-kind";
import type { TextDiff } from "@/lib/worker/send-diff";
import { askFileDiff } from "./ask-file-diff";
import type { ComparedFile } from "./compared-file";
import { layoutOf } from "./layout-of";
import { SkillMdChanges } from "./skill-md-changes";
import { TextChanges } from "./text-changes";

const BinaryChanges = onDemand(
  async () => (await import("./binary-changes")).BinaryChanges,
  <WaitingLines />,
);
const DocumentChanges = onDemand(
  async () => (await import("./document-changes")).DocumentChanges,
  <WaitingLines />,
);
const PictureDiff = onDemand(async () => (await import("./picture-diff")).PictureDiff, <WaitingLines />);
const ProseChanges = onDemand(async () => (await import("./prose-changes")).ProseChanges, <WaitingLines />);

/** The line diff is part of the page. Each other view is loaded with the first file that needs it. */
export function FileChanges(props: ComparedFile) {
  const { baseKey, headKey, file, view, spot } = props;
  const diff = useAnswer(askFileDiff({ baseKey, headKey }, file, view));
  if (diff.status === "waiting") return <WaitingLines />;
  if (diff.status === "failed")
    return (
      <div className="p-4">
        <ErrorState title={`Couldn’t compare ${file.path}`} error={diff.error} />
      </div>
    );
  const kind = fileKind(file.path);
  if (diff.value.kind === "text" && kind === "markdown" && view.isRendered && !spot?.isFound)
    return <RenderedChanges {...props} diff={diff.value} />;
  if (diff.value.kind === "text") return <TextChanges {...props} diff={diff.value} />;
  if (kind === "pdf" || kind === "office") return <DocumentChanges {...props} />;
  if (kind === "image") return <PictureDiff baseKey={baseKey} headKey={headKey} file={file} />;
  return <BinaryChanges baseKey={baseKey} headKey={headKey} file={file} />;
}

/** A rendered markdown file: its frontmatter fields, then its prose. */
function RenderedChanges({ diff, ...props }: ComparedFile & { diff: TextDiff }) {
  const { baseKey, headKey, file, view, isWhole } = props;
  return (
    <>
      {diff.skillMd && <SkillMdChanges {...diff.skillMd} />}
      <ProseChanges
        baseKey={baseKey}
        headKey={headKey}
        file={file}
        layout={layoutOf(file, view.layout)}
        isWhole={isWhole}
        hasFieldChanges={(diff.skillMd?.fields.length ?? 0) > 0}
      >
        <TextChanges {...props} diff={{ ...diff, skillMd: null }} />
      </ProseChanges>
    </>
  );
}

function WaitingLines() {
  return (
    <div aria-busy className="space-y-2 p-4">
      <Skeleton className="h-3 w-1/2" />
      <Skeleton className="h-3 w-2/3" />
      <p className="hidden print:block">Not loaded yet. Print again in a moment.</p>
    </div>
  );
}
