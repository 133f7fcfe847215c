import type { Root } from "hast";
import type { NotebookOutput } from "@/lib/skills/documents/read-notebook";
import { languageOf } from "@/lib/skills/file-kind";
import { colourText, type LineColours } from "./colour-lines";
import { guardedStep } from "./guarded-step";
import { openedBundle } from "./open-bundles";
import { renderProse } from "./render-markdown";

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
  return Promise.all(
    cells.map(async ({ kind, source, count, outputs }, index): Promise<RenderedCell> => {
      const name = `cell ${index} ${key} ${path}`;
      try {
        if (kind === "markdown") return { kind: "prose", tree: renderProse(source, { name, path, entries }) };
        const colours = kind === "code" ? await colourText(grammar, source, name) : null;
        return { kind: "code", source, colours, count, outputs };
      } catch (cause) {
        const text = `Shown as source. ${cause instanceof Error ? cause.message : ""}`;
        const note: NotebookOutput = { kind: "text", text, isError: false };
        return { kind: "code", source, colours: null, count, outputs: [...outputs, note] };
      }
    }),
  );
}
