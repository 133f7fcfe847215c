import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anthropic } from "@/lib/server/anthropic/anthropic";
import { listenerOf, serveUpstream } from "@/lib/server/anthropic/serve-upstream";
import { gateway } from "@/lib/server/gateway";
import { ask, form, skillFiles, temporaryRegistry } from "@/lib/server/registry/temporary-registry";
import type { Handler } from "@/lib/server/respond";
import type { Lane } from "@/lib/skills/api/lane";
import { getDeleted } from "./get-deleted";
import { getDigest } from "./get-digest";
import { listDeleted } from "./list-deleted";
import { listPublications } from "./list-publications";
import { publishDeleted } from "./publish-deleted";
import { openRecords, records } from "./records";
import { rollBack } from "./roll-back";

type Files = Parameters<typeof skillFiles>[1];

/** A server with its own records. Its backend is a new registry, used directly or as a stand-in for Anthropic's API. Skills are named "a". */
export async function temporaryTeam(backend: "registry" | "anthropic", lane: Lane = "beta") {
  const registry = await temporaryRegistry();
  const upstream = backend === "anthropic" ? await serveUpstream(listenerOf(registry.handle)) : null;
  const backendOf: Handler = upstream
    ? anthropic({ apiKey: "key", baseUrl: upstream.baseUrl })
    : registry.handle;
  globalThis.skilldeckBackend = backendOf;
  const folder = await mkdtemp(join(tmpdir(), "skilldeck-records-"));
  globalThis.skilldeckRecords = Promise.resolve(await openRecords(folder));

  const params = <Values>(values: Values) => ({ params: Promise.resolve(values) });
  const read = async (answer: Response) => ({ status: answer.status, body: await answer.json() });
  const send = async (path: string, options: Parameters<typeof ask>[1] = {}) =>
    read(await gateway(ask(path, { lane, ...options })));

  return {
    folder,
    registry,
    send,
    ask: (path: string, options: Parameters<typeof ask>[1] = {}) => gateway(ask(path, { lane, ...options })),
    create: (files: Files = {}, headers = {}) =>
      send("/v1/skills", { body: form(skillFiles("a", files)), headers }),
    publish: (skillId: string, files: Files, headers = {}) =>
      send(`/v1/skills/${skillId}/versions`, { body: form(skillFiles("a", files)), headers }),
    publications: async (skillId: string) =>
      read(await listPublications(ask(`/api/skills/${skillId}/publications`), params({ skillId }))),
    rollBack: async (skillId: string, version: string, headers = {}) =>
      read(await rollBack(ask("/api", { method: "POST", headers, lane }), params({ skillId, version }))),
    digest: async (skillId: string, version: string) =>
      read(await getDigest(ask("/api", { lane }), params({ skillId, version }))),
    deleted: async (query = "") => read(await listDeleted(ask(`/api/deleted${query}`))),
    /** Digests of the copies of deleted versions on the disk. */
    copiesKept: async () => {
      const { copies, swept } = await records();
      await swept;
      const digests: string[] = [];
      for await (const some of copies.listBySubfolder()) digests.push(...some);
      return digests;
    },
    deletedContent: (deletedId: string) => getDeleted(ask("/api"), params({ deletedId })),
    publishAgain: async (deletedId: string, headers = {}) =>
      read(await publishDeleted(ask("/api", { method: "POST", headers, lane }), params({ deletedId }))),
    async close() {
      globalThis.skilldeckBackend = undefined;
      globalThis.skilldeckRecords = undefined;
      await upstream?.close();
      await registry.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
