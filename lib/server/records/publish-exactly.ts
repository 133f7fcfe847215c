import "server-only";
import { askingBackend, backendUrl, laneHeaders, refusalOf } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import type { Principal } from "@/lib/server/guard";
import { apiPaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import { laneOf } from "@/lib/skills/api/lane";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import type { Restored } from "@/lib/skills/api/records-wire";
import { type SkillVersion, skillSchema, skillVersionSchema } from "@/lib/skills/api/wire";
import { contentDigest } from "./content-digest";
import { publishRecorded } from "./publish-recorded";

interface ExactPublication {
  zip: Uint8Array<ArrayBuffer>;
  /** Whose bytes these are. */
  source: Pick<SkillVersion, "name" | "version"> & { objectId: string };
  /** The skill that gets the version, or the title of a new one. */
  target: { skillId: string } | { title: string };
  /** Of whoever asked: its lane, note and base version go with the upload. */
  request: Request;
  principal: Principal;
}

/** Publishes an archive as a version and reads it back: answers once every byte is known to be the same. */
export async function publishExactly(publication: ExactPublication): Promise<Restored> {
  const digest = await contentDigest(publication.zip);
  const published = await send(publication);
  const answer = await askingBackend(
    backend(),
    laneOf(publication.request.headers),
  )(apiPaths.content(published.skillId, published.version));
  const found = await contentDigest(new Uint8Array(await answer.arrayBuffer()));
  if (found === digest) return { ...published, digest };
  throw new ApiError(
    "api_error",
    `${published.version} was published from ${publication.source.version}, but what came back differs (${found} instead of ${digest}). Compare the two before anyone uses it.`,
    { status: 502, headers: { "x-should-retry": "false" } },
  );
}

async function send(publication: ExactPublication): Promise<Omit<Restored, "digest">> {
  const { target, principal, source } = publication;
  const isVersion = "skillId" in target;
  const answer = await publishRecorded(
    {
      request: uploadOf(publication),
      principal,
      operation: {
        name: isVersion ? "createVersion" : "createSkill",
        skillId: isVersion ? target.skillId : "",
        version: "",
      },
    },
    source.objectId,
  );
  if (!answer.ok) throw await refusalOf(answer);
  if (isVersion) return skillVersionSchema.parse(await answer.json());
  const skill = skillSchema.parse(await answer.json());
  return { skillId: skill.id, version: skill.latestVersion ?? "" };
}

function uploadOf({ zip, source, target, request }: ExactPublication): Request {
  const lane = laneOf(request.headers);
  const form = new FormData();
  if ("title" in target && target.title !== source.name)
    form.append(lane === "ga" ? "display_name" : "display_title", target.title);
  form.append("files[]", new File([zip], `${source.name}.zip`, { type: "application/zip" }));
  const headers = new Headers({ ...laneHeaders(lane), [OWN_HEADERS.keepJunk]: "yes" });
  for (const name of [OWN_HEADERS.note, OWN_HEADERS.baseVersion, "user-agent"]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const path = "skillId" in target ? apiPaths.versions(target.skillId) : apiPaths.skills;
  return new Request(backendUrl(path), { method: "POST", headers, body: form });
}
