import { transfer } from "comlink";
import type { ElementContent, Root } from "hast";
import { createLowlight } from "lowlight";
import { ApiError } from "@/lib/skills/api/api-error";
import { languageOf } from "@/lib/skills/file-kind";
import { splitFrontmatter } from "@/lib/skills/skill-md/split-frontmatter";
import { colourTrouble } from "./colour-cost";
import { guardedStep } from "./guarded-step";
import { loadGrammars } from "./load-grammars";
import { readText } from "./read-files";

/** Colours of a text by line, packed in arrays that are transferred without a copy. */
export interface LineColours {
  classNames: string[];
  /** Index of each line's first span, and one past the last. */
  lineStarts: Uint32Array;
  /** Triples: first column, column after the last, index into classNames. */
  spans: Uint32Array;
}

/** Classes without a colour. Their spans would only add nodes to the page. */
const UNSEEN = /^hljs-(?:char|operator|params|punctuation|subst)\b/;

type Lowlight = ReturnType<typeof createLowlight>;

/** One per language, so that grammars loaded for other files don't change the colours. */
const highlighters = new Map<string, Lowlight | null>();

/**
 * Colours of a file's first `lineCount` lines; null for plain text and unknown languages. Rejects with ApiError if the text is
 * too costly.
 */
export async function colourLines(
  key: string,
  path: string,
  lineCount = Number.POSITIVE_INFINITY,
): Promise<LineColours | null> {
  const language = languageOf(path);
  if (!language) return null;
  const content = await readText(key, path);
  if (content.kind === "binary") return null;
  const text = firstLinesOf(content.text, lineCount);
  const colours = await colourText(language, text, `colour ${lineCount} ${key} ${path}`);
  return colours && transfer(colours, [colours.lineStarts.buffer, colours.spans.buffer]);
}

function firstLinesOf(text: string, lineCount: number): string {
  let end = 0;
  for (let line = 0; line < lineCount; line++) {
    end = text.indexOf("\n", end) + 1;
    if (end === 0) return text;
  }
  return text.slice(0, end);
}

/**
 * Colours of a text by a highlight.js grammar; null if there is none. `name` identifies the guarded step. Rejects with
 * ApiError if the text is too costly.
 */
export async function colourText(language: string, text: string, name: string): Promise<LineColours | null> {
  const trouble = colourTrouble(text);
  if (trouble) throw new ApiError("invalid_request_error", trouble);
  const known = highlighters.get(language);
  const lowlight = known === undefined ? await loadHighlighter(language) : known;
  highlighters.set(language, lowlight);
  return lowlight && guardedStep({ name, size: text.length }, () => packColours(lowlight, language, text));
}

async function loadHighlighter(language: string): Promise<Lowlight | null> {
  const grammars = await loadGrammars(language);
  return grammars && createLowlight(grammars);
}

class ColourPacker {
  readonly classNames: string[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #spans: number[] = [];
  readonly #lineStarts = [0];
  #column = 0;

  text(value: string, className: string): void {
    const lines = value.split("\n");
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#breakLine();
      if (line && className && !UNSEEN.test(className))
        this.#spans.push(this.#column, this.#column + line.length, this.#indexOf(className));
      this.#column += line.length;
    }
  }

  pack(): LineColours {
    const lineStarts = Uint32Array.from([...this.#lineStarts, this.#spans.length / 3]);
    return { classNames: this.classNames, lineStarts, spans: Uint32Array.from(this.#spans) };
  }

  #breakLine(): void {
    this.#lineStarts.push(this.#spans.length / 3);
    this.#column = 0;
  }

  #indexOf(className: string): number {
    const known = this.#indexes.get(className);
    if (known !== undefined) return known;
    this.#indexes.set(className, this.classNames.length);
    return this.classNames.push(className) - 1;
  }
}

function packColours(lowlight: Lowlight, language: string, text: string): LineColours {
  const packer = new ColourPacker();
  const yaml = language === "markdown" ? frontmatterOf(text) : "";
  if (yaml) packTree(lowlight.highlight("yaml", yaml), packer);
  packTree(lowlight.highlight(language, text.slice(yaml.length)), packer);
  return packer.pack();
}

/** The frontmatter with its fences, which is coloured as YAML: in markdown its last field would be a heading. */
function frontmatterOf(text: string): string {
  const { bodyLine } = splitFrontmatter(text);
  let end = 0;
  for (let line = 1; line < bodyLine; line++) end = text.indexOf("\n", end) + 1;
  return text.slice(0, end);
}

function packTree(root: Root, packer: ColourPacker): void {
  for (const node of root.children) if (node.type !== "doctype") walk(node, "", packer);
}

function walk(node: ElementContent, className: string, packer: ColourPacker): void {
  if (node.type === "text") packer.text(node.value, className);
  if (node.type !== "element") return;
  const own = node.properties.className;
  const inner = Array.isArray(own) ? own.join(" ") : className;
  for (const child of node.children) walk(child, inner, packer);
}
