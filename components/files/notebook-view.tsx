"use client";

import type { NotebookOutput } from "@/lib/skills/documents/read-notebook";
import { notebooks } from "@/lib/worker/asks";
import type { RenderedCell } from "@/lib/worker/render-notebook";
import { LineText } from "./line-text";
import { Prose, type RenderFileLink } from "./prose";
import { Reading } from "./reading";
import { VisibleText } from "./visible-text";

interface NotebookViewProps {
  bundleKey: string;
  path: string;
  renderFileLink: RenderFileLink;
}

/** A Jupyter notebook: its prose, code, and text and picture outputs. HTML and script outputs are only named. */
export function NotebookView({ bundleKey, path, renderFileLink }: NotebookViewProps) {
  return (
    <Reading ask={notebooks.ask(bundleKey, path)} failure="Couldn’t read this notebook">
      {(cells) => (
        <div className="mx-auto max-w-4xl space-y-4 px-4 py-6 sm:px-8">
          {cells.map((cell, index) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: cells never change order
            if (cell.kind === "code") return <CodeCell key={index} cell={cell} />;
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            return <Prose key={index} tree={cell.tree} {...{ bundleKey, path, renderFileLink }} />;
          })}
        </div>
      )}
    </Reading>
  );
}

function CodeCell({ cell }: { cell: Extract<RenderedCell, { kind: "code" }> }) {
  const lines = cell.source.split("\n");
  return (
    <section aria-label={cell.count === null ? "Cell" : `Cell ${cell.count}`} className="min-w-0">
      <div className="overflow-hidden rounded-lg border bg-sunken">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without focus, the arrow keys couldn't scroll it */}
        <pre tabIndex={0} className="overflow-x-auto px-4 py-3 font-mono text-xs leading-5">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <LineText key={index} text={line} line={index} colours={cell.colours} />
          ))}
        </pre>
      </div>
      {cell.outputs.map((output, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outputs never change order
        <Output key={index} output={output} />
      ))}
    </section>
  );
}

function Output({ output }: { output: NotebookOutput }) {
  if (output.kind === "withheld")
    return (
      <p className="mt-2 px-4 text-ink-muted text-sm">
        Output that can run code isn’t shown: {output.types.join(", ") || "unknown type"}.
      </p>
    );
  if (output.kind === "picture")
    return (
      <div className="mt-2 px-4">
        {/* biome-ignore lint/performance/noImgElement: untrusted bytes must not pass the image optimizer */}
        <img
          src={`data:${output.type};base64,${output.base64}`}
          alt="Output of the cell"
          className="max-w-full rounded-md bg-white"
        />
      </div>
    );
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
      tabIndex={0}
      className={`mt-2 max-h-96 overflow-auto border-l-2 px-4 font-mono text-xs leading-5 ${output.isError ? "border-deleted-edge text-deleted" : ""}`}
    >
      {output.text.split("\n").map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <span key={index}>
          <VisibleText text={line} />
          {"\n"}
        </span>
      ))}
    </pre>
  );
}
