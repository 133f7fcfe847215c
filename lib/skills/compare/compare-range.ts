import type { NumberedVersion } from "@/lib/skills/api/number-versions";

export interface CompareRange {
  base: NumberedVersion;
  head: NumberedVersion;
}

/** The two versions of `base...head`, each an id, `v3`, `latest` or `previous` (the one before head); a sentence if that fails. */
export function resolveRange(range: string, versions: NumberedVersion[]): CompareRange | string {
  const [baseName, headName, ...rest] = range.split("...");
  if (!baseName || !headName || rest.length > 0) return `“${range}” isn’t in the form base...head.`;
  const head = find(headName, versions);
  if (!head) return `This skill has no version ${headName}.`;
  const base = baseName === "previous" ? versions[versions.indexOf(head) + 1] : find(baseName, versions);
  if (!base)
    return baseName === "previous"
      ? `v${head.number} is the oldest version.`
      : `This skill has no version ${baseName}.`;
  return { base, head };
}

function find(name: string, versions: NumberedVersion[]): NumberedVersion | undefined {
  if (name === "latest") return versions[0];
  if (name === "previous") return versions[1];
  return versions.find(({ version, number }) => version === name || `v${number}` === name);
}
