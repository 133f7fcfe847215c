import { replaceInFile } from "@/lib/skills/bundle/replace-in-file";
import { fileKind } from "@/lib/skills/file-kind";
import { resolveLink } from "@/lib/skills/skill-md/resolve-link";
import { readMarkdown } from "./markdown-document";
import { straightenSlashes } from "./windows-link";

/** Writes the links of markdown files with forward slashes, where that leads to a file that is there. */
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
  if (!text.includes("\\")) return text;
  // From the last to the first, so that those before keep their place.
  const written = readMarkdown(path, text)
    .links.flatMap((link) => link.written ?? [])
    .sort((a, b) => b.start - a.start);
  return written.reduce((straight, { start, text: destination }) => {
    const replacement = straightenSlashes(destination);
    const target = resolveLink(replacement, path);
    if (!destination.includes("\\") || target.kind !== "file" || !paths.has(target.path)) return straight;
    return straight.slice(0, start) + replacement + straight.slice(start + destination.length);
  }, text);
}
