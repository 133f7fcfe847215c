import { ApiError } from "@/lib/skills/api/api-error";
import type { DataRow } from "@/lib/skills/documents/data-rows";
import type { DelimitedTable } from "@/lib/skills/documents/read-delimited";
import { dataFormat } from "@/lib/skills/file-kind";
import { readText } from "./read-files";

/** A csv or tsv as rows. */
export async function readTable(key: string, path: string): Promise<DelimitedTable> {
  const { readDelimited } = await import("@/lib/skills/documents/read-delimited");
  return readDelimited(await textAt(key, path));
}

/** A JSON or YAML file as the rows of a tree. */
export async function readData(key: string, path: string): Promise<DataRow[]> {
  const { readDataRows } = await import("@/lib/skills/documents/data-rows");
  return readDataRows(await textAt(key, path), dataFormat(path));
}

async function textAt(key: string, path: string): Promise<string> {
  const content = await readText(key, path);
  if (content.kind === "text") return content.text;
  throw new ApiError("invalid_request_error", `${path} is no text, whatever its name says.`);
}
