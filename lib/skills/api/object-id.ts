/** The id of a version without the prefix, which differs between lanes (docs/skills-api.md §1.1). */
export function objectIdOf(version: { id: string }): string {
  return version.id.replace(/^(?:skillver|skver|skill_version)_/, "");
}
