import type { Root } from "hast";
import type { NotebookOutput } from "@/lib/skills/documents/read-notebook";
import { languageOf } from "@/lib/skills/file-kind";
import { colourText, type LineColours } from "./colour-lines";
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

/** A Jupyter notebook with its prose rendered and its code coloured. Rejects with ApiError when it is none. */
export async function renderNotebook(key: string, path: string): Promise<RenderedCell[]> {
  const { readNotebook } = await import("@/lib/skills/documents/read-notebook");
  const { entries, read } = openedBundle(key);
  const { language, cells } = readNotebook(new TextDecoder().decode(await read(path)));
  const grammar = languageOf(`cell.${language}`) ?? language;
  return Promise.all(
    cells.map(async ({ kind, source, count, outputs }): Promise<RenderedCell> => {
      if (kind === "markdown") return { kind: "prose", tree: await renderProse(source, path, entries) };
      return {
        kind: "code",
        source,
        colours: kind === "code" ? await colourText(grammar, source) : null,
        count,
        outputs,
      };
    }),
  );
}
