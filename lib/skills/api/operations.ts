/** The nine operations of the Skills API (docs/skills-api.md §1), for the gateway and both backends. */
const OPERATIONS = {
  createSkill: { method: "POST", template: "/v1/skills" },
  listSkills: { method: "GET", template: "/v1/skills" },
  getSkill: { method: "GET", template: "/v1/skills/{skillId}" },
  deleteSkill: { method: "DELETE", template: "/v1/skills/{skillId}" },
  createVersion: { method: "POST", template: "/v1/skills/{skillId}/versions" },
  listVersions: { method: "GET", template: "/v1/skills/{skillId}/versions" },
  getVersion: { method: "GET", template: "/v1/skills/{skillId}/versions/{version}" },
  deleteVersion: { method: "DELETE", template: "/v1/skills/{skillId}/versions/{version}" },
  getContent: { method: "GET", template: "/v1/skills/{skillId}/versions/{version}/content" },
} as const;

export type OperationName = keyof typeof OPERATIONS;

export interface Operation {
  name: OperationName;
  skillId: string;
  version: string;
}

/** Ids are opaque. Dots, slashes and percent signs are excluded because they could lead to another path. */
const ID = "[A-Za-z0-9_-]{1,128}";

const MATCHERS = Object.entries(OPERATIONS).map(([name, { method, template }]) => ({
  name: name as OperationName,
  method,
  pattern: new RegExp(
    `^${template.replace("{skillId}", `(?<skillId>${ID})`).replace("{version}", `(?<version>${ID})`)}$`,
  ),
}));

/** The operation of a request, or null. Absent ids are empty strings. */
export function matchOperation(method: string, pathname: string): Operation | null {
  for (const matcher of MATCHERS) {
    if (matcher.method !== method) continue;
    const match = matcher.pattern.exec(pathname);
    if (!match) continue;
    return { name: matcher.name, skillId: match.groups?.skillId ?? "", version: match.groups?.version ?? "" };
  }
  return null;
}

/** The path of an operation; the inverse of matchOperation. */
export function operationPath({ name, skillId, version }: Operation): string {
  return OPERATIONS[name].template.replace("{skillId}", skillId).replace("{version}", version);
}
