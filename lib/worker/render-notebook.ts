import type { Root } from "hast";
import type { NotebookCell, NotebookOutput } from "@/lib/skills/documents/read-notebook";
import { languageOf } from "@/lib/skills/file-kind";
import { colourText, type LineColours } from "./colour-lines";
import { guardedStep, MAX_STEP_MS, tooSlow } from "./guarded-step";
import { openedBundle } from "./open-bundles";
import { type ProseOptions, renderProse } from "./render-markdown";

export type RenderedCell =
  | { kind: "prose"; tree: Root }
  | {
      kind: "code";
      source: string;
      colours: LineColours | null;
      count: number | null;
      outputs: NotebookOutput[];
    };

/** A Jupyter notebook with rendered prose and coloured code. Rejects with ApiError if the file isn't one. */
export async function renderNotebook(key: string, path: string): Promise<RenderedCell[]> {
  const { readNotebook } = await import("@/lib/skills/documents/read-notebook");
  const { entries, read } = openedBundle(key);
  const text = new TextDecoder().decode(await read(path));
  const { language, cells } = guardedStep({ name: `read ${key} ${path}`, size: text.length }, () =>
    readNotebook(text),
  );
  const grammar = languageOf(`cell.${language}`) ?? language;
  // Loads the grammar outside the time limit. If it fails to load, each code cell says so.
  await colourText(grammar, "", `grammar ${key} ${path}`).catch(() => null);
  const deadline = performance.now() + MAX_STEP_MS;
  const rendered: RenderedCell[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = `cell ${index} ${key} ${path}`;
    try {
      // Short cells aren't guarded, and there may be thousands.
      if (performance.now() > deadline) throw tooSlow("The notebook");
      rendered.push(await renderCell(cell, grammar, { name, path, entries }));
    } catch (cause) {
      const text = `Shown as source. ${cause instanceof Error ? cause.message : ""}`;
      const note: NotebookOutput = { kind: "text", text, isError: false };
      rendered.push(asSource({ ...cell, outputs: [...cell.outputs, note] }, null));
    }
  }
  return rendered;
}

async function renderCell(cell: NotebookCell, grammar: string, options: ProseOptions): Promise<RenderedCell> {
  if (cell.kind === "markdown") return { kind: "prose", tree: renderProse(cell.source, options) };
  return asSource(cell, cell.kind === "code" ? await colourText(grammar, cell.source, options.name) : null);
}

function asSource({ source, count, outputs }: NotebookCell, colours: LineColours | null): RenderedCell {
  return { kind: "code", source, colours, count, outputs };
}
