import { useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import "@/app/globals.css";
import { Compare } from "@/components/compare/compare";
import { CompareSkeleton } from "@/components/compare/compare-skeleton";
import type { CompareView } from "@/components/compare/compare-view";
import { askWorker } from "@/lib/worker/remote";
import { stage } from "../stage.mjs";
import { storeZip } from "../store-zip.mjs";

interface MeasuredFile {
  path: string;
  base: string;
  head: string;
}

const VIEW: CompareView = {
  file: null,
  layout: "split",
  ignoreWhitespace: false,
  isWrapped: false,
  isTreeShown: true,
  isRendered: false,
  anchor: null,
};

/** The page, which first waits for the files. */
function Standing({ isOpen }: { isOpen: boolean }) {
  const [view, setView] = useState(VIEW);
  if (!isOpen)
    return (
      <main className="p-4">
        <CompareSkeleton />
      </main>
    );
  return (
    <main className="p-4">
      <Compare
        baseKey="base"
        headKey="head"
        view={view}
        onViewChange={(change) => setView((before) => ({ ...before, ...change }))}
      />
    </main>
  );
}

let page: Root;
let zips: { base: ArrayBuffer; head: ArrayBuffer };

function open(key: "base" | "head") {
  return askWorker(async (worker) => worker.openZip(key, zips[key]));
}

stage({
  // Versions arrive as zips after the page is drawn and the worker is running.
  warm: async (root: HTMLElement, files: MeasuredFile[]) => {
    const zipOf = (key: "base" | "head") =>
      storeZip(files.map((file) => ({ path: file.path, text: file[key] })));
    zips = { base: zipOf("base"), head: zipOf("head") };
    page = createRoot(root);
    page.render(<Standing isOpen={false} />);
    await askWorker(async (worker) => worker.warmUp());
  },
  show: async () => {
    await Promise.all([open("base"), open("head")]);
    page.render(<Standing isOpen />);
  },
  changed: ":is(.bg-added-wash, .bg-deleted-wash) code",
  coloured: "code [class*=hljs-]",
  line: "code",
});
