"use client";

import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { useEffect, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Segmented } from "@/components/ui/segmented";
import { bytes } from "@/lib/worker/asks";
import { openPdf } from "./open-pdf";
import { PdfPage } from "./pdf-page";
import { Reading, ReadingSkeleton } from "./reading";

/** A PDF's pages, each drawn when it comes near the window. */
export function PdfView({ bundleKey, path }: { bundleKey: string; path: string }) {
  return (
    <Reading ask={bytes.ask(bundleKey, path)} failure="Couldn’t read this PDF">
      {(content) => <PdfPages content={content} path={path} />}
    </Reading>
  );
}

type PdfState =
  | { status: "waiting" }
  | { status: "ready"; pdf: PDFDocumentProxy; ratio: number }
  | { status: "failed"; reason: string };

function usePdf(content: ArrayBuffer): PdfState {
  const [state, setState] = useState<PdfState>({ status: "waiting" });
  useEffect(() => {
    const { loading, close } = openPdf(content);
    let isGone = false;
    const open = async () => {
      const pdf = await loading.promise;
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      if (!isGone) setState({ status: "ready", pdf, ratio: width / height });
    };
    open().catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      if (!isGone) setState({ status: "failed", reason });
    });
    return () => {
      isGone = true;
      close();
    };
  }, [content]);
  return state;
}

type Zoom = "width" | "actual";

function PdfPages({ content, path }: { content: ArrayBuffer; path: string }) {
  const state = usePdf(content);
  const [zoom, setZoom] = useState<Zoom>("width");
  if (state.status === "waiting") return <ReadingSkeleton />;
  if (state.status === "failed")
    return <EmptyState title="Couldn’t open this PDF">{state.reason}</EmptyState>;
  const { numPages } = state.pdf;
  return (
    <div className="bg-sunken">
      <div className="flex items-center gap-3 border-b bg-surface px-4 py-1.5 text-ink-muted text-sm">
        <span className="mr-auto tabular-nums">
          {numPages} {numPages === 1 ? "page" : "pages"}
        </span>
        <Segmented
          label="Zoom"
          value={zoom}
          choices={[
            { value: "width", label: "Fit width" },
            { value: "actual", label: "Actual size" },
          ]}
          onChange={setZoom}
        />
      </div>
      <ol aria-label={`Pages of ${path}`} className="space-y-4 overflow-x-auto p-4">
        {Array.from({ length: numPages }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages never change order
          <li key={index}>
            <PdfPage pdf={state.pdf} number={index + 1} ratio={state.ratio} fitsWidth={zoom === "width"} />
          </li>
        ))}
      </ol>
    </div>
  );
}
