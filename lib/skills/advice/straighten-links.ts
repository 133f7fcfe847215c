import { replaceInFile } from "@/lib/skills/bundle/replace-in-file";
import { fileKind } from "@/lib/skills/file-kind";
import { markdownTrouble } from "@/lib/skills/skill-md/markdown-cost";
import { resolveLink } from "@/lib/skills/skill-md/resolve-link";
import { readMarkdown } from "./markdown-document";
import { straightenSlashes } from "./windows-link";

/** Replaces backslashes in the links of markdown files with slashes, if the result points to one of the files. */
export function straightenLinks<File extends { path: string; content: Blob }>(
  files: File[],
): Promise<File[]> {
  const paths = new Set(files.map(({ path }) => path));
  return Promise.all(
    files.map((file) =>
      fileKind(file.path) === "markdown"
        ? replaceInFile(file, (text) => straightenText(text, file.path, paths))
        : file,
    ),
  );
}

function straightenText(text: string, path: string, paths: Set<string>): string {
  if (!text.includes("\\") || markdownTrouble(text) !== null) return text;
  const written = readMarkdown(path, text)
    .links.flatMap((link) => link.written ?? [])
    .sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let end = 0;
  for (const { start, text: destination } of written) {
    if (start < end || !destination.includes("\\")) continue;
    const replacement = straightenSlashes(destination);
    const target = resolveLink(replacement, path);
    if (target.kind !== "file" || !paths.has(target.path)) continue;
    parts.push(text.slice(end, start), replacement);
    end = start + destination.length;
  }
  return parts.join("") + text.slice(end);
}
