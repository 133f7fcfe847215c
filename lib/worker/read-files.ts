import { transfer } from "comlink";
import { isBinary } from "@/lib/skills/file-kind";
import { openedBundle } from "./open-bundles";

export type FileContent = { kind: "text"; text: string } | { kind: "binary" };

/** A file as text, or the fact that it is binary. */
export async function readText(key: string, path: string): Promise<FileContent> {
  const bytes = await openedBundle(key).read(path);
  if (isBinary(bytes)) return { kind: "binary" };
  return { kind: "text", text: new TextDecoder().decode(bytes) };
}

/** A file's bytes, transferred without a copy. */
export async function readBytes(key: string, path: string): Promise<ArrayBuffer> {
  const { buffer } = new Uint8Array(await openedBundle(key).read(path));
  return transfer(buffer, [buffer]);
}
