import { z } from "zod";
import { ApiError } from "@/lib/skills/api/api-error";

export type NotebookOutput =
  | { kind: "text"; text: string; isError: boolean }
  | { kind: "picture"; type: "image/png" | "image/jpeg"; base64: string }
  /** Active content, which is named but never drawn. */
  | { kind: "withheld"; types: string[] };

export interface NotebookCell {
  kind: "markdown" | "code" | "raw";
  source: string;
  /** The execution count shown in brackets. */
  count: number | null;
  outputs: NotebookOutput[];
}

export interface Notebook {
  /** Name of the kernel's language, such as "python". */
  language: string;
  cells: NotebookCell[];
}

const multiline = z
  .union([z.string(), z.array(z.string())])
  .transform((text) => (typeof text === "string" ? text : text.join("")));

const outputSchema = z.object({
  output_type: z.string(),
  text: multiline.optional(),
  traceback: z.array(z.string()).optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});

/** The fields of nbformat 4 that are shown (nbformat.readthedocs.io). */
const notebookSchema = z.object({
  nbformat: z.number().min(4, "it is older than format 4"),
  metadata: z
    .object({
      language_info: z.object({ name: z.string() }).optional(),
      kernelspec: z.object({ language: z.string().optional() }).optional(),
    })
    .optional(),
  cells: z.array(
    z.object({
      cell_type: z.enum(["markdown", "code", "raw"]),
      source: multiline,
      execution_count: z.number().nullish(),
      outputs: z.array(outputSchema).optional(),
    }),
  ),
});

/** Terminal colours and cursor moves (ECMA-48 control sequences). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: matches the escape character
const TERMINAL_CODES = /\u001b\[[0-9;?]*[A-Za-z]/g;
const BASE64 = /^[A-Za-z0-9+/=\s]+$/;
const PICTURES = ["image/png", "image/jpeg"] as const;

/** Parses a Jupyter notebook. Throws ApiError "invalid_request_error" if it isn't one. */
export function readNotebook(text: string): Notebook {
  const { metadata, cells } = parseNotebook(text);
  return {
    language: metadata?.language_info?.name ?? metadata?.kernelspec?.language ?? "python",
    cells: cells.map(({ cell_type, source, execution_count, outputs = [] }) => ({
      kind: cell_type,
      source,
      count: execution_count ?? null,
      outputs: outputs.map(readOutput),
    })),
  };
}

function parseNotebook(text: string): z.infer<typeof notebookSchema> {
  try {
    return notebookSchema.parse(JSON.parse(text));
  } catch (cause) {
    const reason =
      cause instanceof z.ZodError
        ? cause.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).slice(0, 3)
        : [cause instanceof Error ? cause.message : String(cause)];
    throw new ApiError("invalid_request_error", `This file isn’t a Jupyter notebook: ${reason.join("; ")}`);
  }
}

function readOutput({ text, traceback, data = {} }: z.infer<typeof outputSchema>): NotebookOutput {
  if (traceback) return { kind: "text", text: plain(traceback.join("\n")), isError: true };
  if (text !== undefined) return { kind: "text", text: plain(text), isError: false };
  for (const type of PICTURES) {
    const base64 = multiline.safeParse(data[type]);
    if (base64.success && BASE64.test(base64.data)) return { kind: "picture", type, base64: base64.data };
  }
  const written = multiline.safeParse(data["text/plain"]);
  if (written.success) return { kind: "text", text: plain(written.data), isError: false };
  return { kind: "withheld", types: Object.keys(data) };
}

function plain(text: string): string {
  return text.replace(TERMINAL_CODES, "").replace(/\n$/, "");
}
