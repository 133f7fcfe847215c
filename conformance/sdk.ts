import { Anthropic as Sdk97, toFile as toFile97 } from "anthropic-sdk-0.97";
import { Anthropic as Sdk119, toFile as toFile119 } from "anthropic-sdk-0.119";
import { Anthropic as Sdk137, toFile as toFile137 } from "anthropic-sdk-0.137";
import { Anthropic as Sdk1, toFile as toFile1 } from "anthropic-sdk-1.11";
import { apiKey, ask, baseUrl, isSkilldeck, type Lane, SKILLS_BETA } from "./api";

interface Identified {
  id: string;
  _request_id?: string | null;
}

export interface SdkSkill extends Identified {
  latest_version?: string | null;
  latest_version_id?: string;
  display_title?: string | null;
  display_name?: string;
}

export interface SdkVersion extends Identified {
  version?: string;
  name: string;
}

interface Versions {
  create(skillId: string, params: object): Promise<SdkVersion>;
  retrieve(version: string, params: object): Promise<SdkVersion>;
  list(skillId: string, params?: object): AsyncIterable<SdkVersion>;
  delete(version: string, params: object): Promise<Identified>;
}

interface BetaSkills extends Skills {
  versions: Versions & { download(version: string, params: object): Promise<Response> };
}

/** What the releases have in common under different type names. */
interface Skills {
  create(params: object): Promise<SdkSkill>;
  retrieve(skillId: string, params?: object): Promise<SdkSkill>;
  list(params?: object): AsyncIterable<SdkSkill>;
  delete(skillId: string, params?: object): Promise<Identified>;
  versions: Versions;
}

interface Errors {
  BadRequestError: ErrorClass;
  NotFoundError: ErrorClass;
  APIError: ErrorClass;
}

type ErrorClass = new (...parameters: never[]) => Error & { status?: number; requestID?: string | null };

export interface SdkDriver {
  title: string;
  lane: Lane;
  skills: Skills;
  /** `download` is a method of the beta resource only; 0.119 sends the beta header with it, whichever lane listed the version. */
  download(skillId: string, version: string): Promise<Response>;
  toFile(content: unknown, name: string): Promise<unknown>;
  errors: Errors;
  /** The number of requests sent. */
  requests(): number;
  /** Parameters that keep a call in its lane. */
  betas: object;
  /** Older releases drop folders from the file names of `versions.create`. */
  keepsFolders: boolean;
}

type Credential = "x-api-key" | "bearer";

interface Release {
  release: string;
  lane: Lane;
  resource: "skills" | "beta.skills";
  betas?: boolean;
}

/** Every resource of every release, with the lane it uses (docs/skills-api.md §0). */
const RELEASES: Release[] = [
  { release: "0.97.0", resource: "beta.skills", lane: "beta" },
  { release: "0.119.0", resource: "beta.skills", lane: "beta" },
  { release: "0.119.0", resource: "skills", lane: "ga" },
  { release: "0.137.0", resource: "beta.skills", lane: "ga" },
  { release: "0.137.0", resource: "beta.skills", lane: "beta", betas: true },
  { release: "0.137.0", resource: "skills", lane: "ga" },
  { release: "1.11.0", resource: "beta.skills", lane: "ga" },
  { release: "1.11.0", resource: "beta.skills", lane: "beta", betas: true },
  { release: "1.11.0", resource: "skills", lane: "ga" },
];

const PACKAGES = {
  "0.97.0": { Sdk: Sdk97, toFile: toFile97 },
  "0.119.0": { Sdk: Sdk119, toFile: toFile119 },
  "0.137.0": { Sdk: Sdk137, toFile: toFile137 },
  "1.11.0": { Sdk: Sdk1, toFile: toFile1 },
} as unknown as Record<string, { Sdk: SdkClass; toFile: SdkDriver["toFile"] }>;

interface SdkClass extends Errors {
  new (options: object): { skills: Skills; beta: { skills: BetaSkills } };
}

function driver({ release, resource, lane, betas }: Release, credential: Credential): SdkDriver {
  const found = PACKAGES[release];
  if (!found) throw new Error(`No package for ${release}`);
  let requests = 0;
  const api = new found.Sdk({
    baseURL: baseUrl,
    ...(credential === "x-api-key" ? { apiKey } : { apiKey: null, authToken: apiKey }),
    fetch: (url: string, init: RequestInit) => {
      requests += 1;
      return fetch(url, init);
    },
  });
  const skills = resource === "skills" ? api.skills : api.beta.skills;
  return {
    title: `${release} ${resource}${betas ? " with betas" : ""}, ${credential}`,
    lane,
    skills,
    download: (skillId, version) =>
      release === "0.119.0" && lane === "ga" && !isSkilldeck
        ? ask(`/v1/skills/${skillId}/versions/${version}/content`, { lane })
        : api.beta.skills.versions.download(version, {
            skill_id: skillId,
            ...(betas && { betas: [SKILLS_BETA] }),
          }),
    toFile: found.toFile,
    errors: found.Sdk,
    requests: () => requests,
    betas: betas ? { betas: [SKILLS_BETA] } : {},
    keepsFolders: release !== "0.97.0",
  };
}

export const SDKS: SdkDriver[] = RELEASES.flatMap((release) => [
  driver(release, "x-api-key"),
  driver(release, "bearer"),
]);
