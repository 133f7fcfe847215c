import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { fileKind, isBinary, isBinaryName } from "@/lib/skills/file-kind";
import { parseFrontmatter } from "@/lib/skills/skill-md/frontmatter";
import { type FolderReader, MAX_PARSED_LENGTH } from "./folder-reader";
import type { MarkdownDocument } from "./markdown-document";
import { PathIndex } from "./named-paths";
import { isReference } from "./reference-file";
import type { SkillText } from "./skill-text";

/** A larger file is probably data. */
const MAX_FILE_BYTES = 500_000;
/** Most bytes of all texts, which are in memory at the same time. */
const MAX_BYTES = 8_000_000;
/** Enough to hide the latency of each. */
const READS_AT_ONCE = 16;

/** Reads what advice is about: every text within the limits, and the documents SKILL.md leads to. Null without a SKILL.md. */
export async function readSkillText(folder: FolderReader): Promise<SkillText | null> {
  const { texts, unreadCount } = await readTexts(folder);
  const skillMd = texts.get("SKILL.md");
  if (skillMd === undefined) return null;
  const { fields, body, bodyLine } = parseFrontmatter(skillMd);
  const { documents, skippedCount } = await followDocuments(texts, folder);
  return {
    entries: folder.entries,
    fields,
    body,
    bodyLine,
    texts,
    documents,
    unreadCount: unreadCount + skippedCount,
  };
}

async function readTexts({ entries, read }: FolderReader) {
  const { chosen, unreadCount } = chooseTexts(entries);
  const texts = new Map<string, string>();
  for (let start = 0; start < chosen.length; start += READS_AT_ONCE) {
    const paths = chosen.slice(start, start + READS_AT_ONCE);
    const contents = await Promise.all(paths.map(read));
    for (const [index, bytes] of contents.entries())
      if (!isBinary(bytes)) texts.set(paths[index] ?? "", new TextDecoder().decode(bytes));
  }
  return { texts, unreadCount };
}

function chooseTexts(entries: BundleEntry[]) {
  const chosen: string[] = [];
  let left = MAX_BYTES;
  let unreadCount = 0;
  for (const { path, size } of skillMdFirst(entries)) {
    if (isBinaryName(path)) continue;
    if (size > MAX_FILE_BYTES || size > left) {
      unreadCount++;
      continue;
    }
    left -= size;
    chosen.push(path);
  }
  return { chosen, unreadCount };
}

function skillMdFirst(entries: BundleEntry[]): BundleEntry[] {
  return [
    ...entries.filter(({ path }) => path === "SKILL.md"),
    ...entries.filter(({ path }) => path !== "SKILL.md"),
  ];
}

/** Parses SKILL.md, the documents it names, those that these name, and those in references/. */
async function followDocuments(texts: Map<string, string>, { parse, pause }: FolderReader) {
  const markdown = new Map([...texts].filter(([path]) => fileKind(path) === "markdown"));
  const index = new PathIndex(markdown.keys());
  const documents = new Map<string, MarkdownDocument>();
  let skippedCount = 0;
  let left = MAX_PARSED_LENGTH;
  const waiting = new Set(["SKILL.md", ...[...markdown.keys()].filter(isReference)]);
  for (const path of waiting) {
    const text = markdown.get(path);
    if (text === undefined) continue;
    if (text.length > left) {
      skippedCount++;
      continue;
    }
    left -= text.length;
    const document = parse(path, text);
    if (!document) {
      skippedCount++;
      continue;
    }
    documents.set(path, document);
    for (const named of index.namedIn(document)) waiting.add(named);
    await pause();
  }
  return { documents: [...documents.values()], skippedCount };
}
