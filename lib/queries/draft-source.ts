import { isInside } from "@/lib/skills/bundle/arrange-upload";
import type { OpenedDrop } from "./drop";

/** What a draft was made of, as it is on the disk: no fix was made there. */
export interface DraftSource {
  /** A folder, loose files without one, or a zip of exactly the skill's folder. */
  kind: "folder" | "loose" | "zip";
  /** Name of the folder; loose files get the one that they are published in. */
  name: string;
  /** The zip that it is in; null where nothing has to be unpacked. */
  zip: string | null;
}

/** What the skill in `root` of a drop was made of. `skillName` is the one in its SKILL.md. */
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
