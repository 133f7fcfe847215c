import { type BrokenRule, RULES } from "@/lib/skills/bundle/rules";
import { MAX_SKILL_MD_BYTES } from "@/lib/skills/limits";
import { type Frontmatter, type FrontmatterField, parseFrontmatter } from "./frontmatter";

/** A SKILL.md as written, not yet checked; a field is null if it is absent, blank or not text. */
export interface SkillMd extends Frontmatter {
  name: string | null;
  description: string | null;
}

const LINE_FEED = 0x0a;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** 1-based line of the first byte that is not UTF-8. Uses binary search: decoding a million lines one by one takes a second. */
function findUndecodableLine(bytes: Uint8Array): number {
  let [sound, broken] = [0, bytes.length];
  while (broken - sound > 1) {
    const middle = (sound + broken) >>> 1;
    if (isSoundStart(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  let line = 1;
  for (let feed = bytes.indexOf(LINE_FEED); feed !== -1 && feed < broken - 1; line++) {
    feed = bytes.indexOf(LINE_FEED, feed + 1);
  }
  return line;
}

/** Whether bytes are UTF-8, apart from an incomplete last character. */
function isSoundStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function unreadable(broken: BrokenRule, line: number | null): SkillMd {
  const problems = [{ ...broken, path: "SKILL.md", line }];
  return { fields: [], body: "", bodyLine: 1, problems, name: null, description: null };
}

function findText(fields: FrontmatterField[], key: string): string | null {
  const field = fields.find((candidate) => candidate.key === key);
  return field && !field.nested && field.value.trim() !== "" ? field.value : null;
}

/** Parses a SKILL.md. Never throws: excess size, invalid UTF-8 and broken frontmatter are problems. */
export function readSkillMd(bytes: Uint8Array): SkillMd {
  if (bytes.length > MAX_SKILL_MD_BYTES) {
    return unreadable(RULES.skillMdSize(bytes.length, MAX_SKILL_MD_BYTES), null);
  }
  const text = decode(bytes);
  if (text === null) {
    const line = findUndecodableLine(bytes);
    return unreadable(RULES.skillMdEncoding(line), line);
  }
  const frontmatter = parseFrontmatter(text);
  return {
    ...frontmatter,
    name: findText(frontmatter.fields, "name"),
    description: findText(frontmatter.fields, "description")?.trim() ?? null,
  };
}
