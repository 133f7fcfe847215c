import { pagePaths } from "@/lib/skills/api/addresses";
import { decodePath } from "@/lib/skills/decode-path";

/** The parent page: a file's is its version, a version's is its skill, a skill's is the list. Null for the list. */
export function parentPage(pathname: string): ReturnType<typeof pagePaths.skill> | "/" | null {
  const [place, skillId, part, version, files] = pathname.split("/").slice(1);
  if (place !== "skills" || !skillId) return pathname === "/" ? null : "/";
  const skill = decodePath(skillId);
  if (part === "versions" && version && files) return pagePaths.version(skill, decodePath(version));
  return part ? pagePaths.skill(skill) : "/";
}
