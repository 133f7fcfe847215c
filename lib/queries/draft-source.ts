import { isInside } from "@/lib/skills/bundle/arrange-upload";
import type { OpenedDrop } from "./drop";

/** What a draft was made from, as it is on the user's disk, without fixes. */
export interface DraftSource {
  /** A folder, loose files without one, or a zip of exactly the skill's folder. */
  kind: "folder" | "loose" | "zip";
  /** Name of the folder; for loose files, the one that they are published in. */
  name: string;
  /** The zip to unpack first; null if there is none. */
  zip: string | null;
}

/** The source of the skill in `root` of a drop. `skillName` is from its SKILL.md. */
export function sourceOf(
  { files, archives }: Pick<OpenedDrop, "files" | "archives">,
  root: string,
  skillName: string,
): DraftSource {
  const archive = archives.find(({ folder }) => root === folder || isInside(root, folder));
  if (!archive)
    return { kind: root === "" ? "loose" : "folder", name: lastName(root) || skillName, zip: null };
  const inner = root.slice(archive.folder.length).replace(/^\//, "");
  const zip = archive.path;
  if (inner === "") return { kind: "loose", name: skillName, zip };
  const others = files.filter(({ path }) => isInside(path, archive.folder) && !isInside(path, root));
  const isWhole = !inner.includes("/") && others.length === 0;
  return { kind: isWhole ? "zip" : "folder", name: lastName(inner), zip };
}

function lastName(path: string): string {
  return path.split("/").at(-1) ?? "";
}
