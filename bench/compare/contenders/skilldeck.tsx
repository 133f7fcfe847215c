import { useState } from "react";
import { createRoot } from "react-dom/client";
import "@/app/globals.css";
import { Compare } from "@/components/compare/compare";
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

function Standing() {
  const [view, setView] = useState(VIEW);
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

let zips: { base: ArrayBuffer; head: ArrayBuffer };

function open(key: "base" | "head") {
  return askWorker(async (worker) => worker.openZip(key, zips[key]));
}

stage({
  // A version arrives as a zip, and the worker runs before the first is there.
  warm: async (files: MeasuredFile[]) => {
    const zipOf = (key: "base" | "head") =>
      storeZip(files.map((file) => ({ path: file.path, text: file[key] })));
    zips = { base: zipOf("base"), head: zipOf("head") };
    await askWorker(async (worker) => worker.closeBundle("base"));
  },
  show: async (root: HTMLElement) => {
    await Promise.all([open("base"), open("head")]);
    createRoot(root).render(<Standing />);
  },
  changed: ":is(.bg-added-wash, .bg-deleted-wash) code",
  coloured: "code [class*=hljs-]",
  line: "code",
});
