const segment = encodeURIComponent;

/** Paths of the Skills API (docs/skills-api.md §1). */
export const apiPaths = {
  skills: "/v1/skills",
  skill: (skillId: string) => `/v1/skills/${segment(skillId)}`,
  versions: (skillId: string) => `/v1/skills/${segment(skillId)}/versions`,
  version: (skillId: string, version: string) =>
    `/v1/skills/${segment(skillId)}/versions/${segment(version)}`,
  content: (skillId: string, version: string) =>
    `/v1/skills/${segment(skillId)}/versions/${segment(version)}/content`,
};

/** Paths that Skilldeck adds to the Skills API. */
export const ownPaths = {
  publications: (skillId: string) => `/api/skills/${segment(skillId)}/publications`,
  rollBack: (skillId: string, version: string) =>
    `/api/skills/${segment(skillId)}/versions/${segment(version)}/rollback`,
  deleted: "/api/deleted",
  deletedContent: (id: string) => `/api/deleted/${segment(id)}/content`,
  publishDeleted: (id: string) => `/api/deleted/${segment(id)}/publish`,
};

/** Paths of Skilldeck's pages. */
export const pagePaths = {
  skill: (skillId: string) => `/skills/${segment(skillId)}` as const,
  version: (skillId: string, version: string) =>
    `/skills/${segment(skillId)}/versions/${segment(version)}` as const,
  file: (skillId: string, version: string, path: string) =>
    `/skills/${segment(skillId)}/versions/${segment(version)}/files/${path.split("/").map(segment).join("/")}` as const,
  history: (skillId: string, path: string) =>
    `/skills/${segment(skillId)}/history/${path.split("/").map(segment).join("/")}` as const,
  compare: (skillId: string, base: string, head: string) =>
    `/skills/${segment(skillId)}/compare/${segment(base)}...${segment(head)}` as const,
  patch: (skillId: string, base: string, head: string) =>
    `/skills/${segment(skillId)}/compare/${segment(base)}...${segment(head)}.patch` as const,
  rollBack: (skillId: string, version: string) =>
    `/skills/${segment(skillId)}/rollback/${segment(version)}` as const,
  deleted: "/deleted" as const,
  publishTo: (skillId: string) => `/publish?skill=${segment(skillId)}` as const,
};
