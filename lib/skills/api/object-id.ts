/** What identifies a version in both lanes: its `id` without the prefix, which each lane writes differently (docs/skills-api.md §1.1). */
export function objectIdOf(version: { id: string }): string {
  return version.id.replace(/^(?:skillver|skver|skill_version)_/, "");
}
