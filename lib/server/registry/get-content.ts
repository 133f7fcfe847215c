import "server-only";
import { type ByteRange, readRange } from "@/lib/server/storage/byte-range";
import { isMissing } from "@/lib/server/storage/is-missing";
import { streamRange, streamWhole } from "@/lib/server/storage/verified-archive";
import type { Call } from "./call";
import { isNotModified, notModified } from "./if-none-match";
import { refusal } from "./refusals";
import { findSkill, findVersion, type VersionRow } from "./rows";

/** GET …/content: the version's archive or a byte range of it. The skill is in a folder of its name (docs/skills-api.md §1.2). */
export async function getContent({ store, request, lane, skillId, version }: Call): Promise<Response> {
  const address = lane.parseVersion(version, "downloading");
  await findSkill(store.db, skillId);
  const row = await findVersion(store.db, skillId, address);
  if (!row) throw lane.contentNotFound(skillId, version);

  const etag = `"${row.digest}"`;
  if (isNotModified(request.headers, etag)) return notModified(etag);
  const range = readRange(request.headers, { size: row.size, etag });
  if (range === "unsatisfiable") throw refusal.rangeNotSatisfiable(row.size);
  const body = await openContent({ store, request }, row, range);
  return new Response(body, { status: range ? 206 : 200, headers: headersOf(row, etag, range) });
}

function headersOf(row: VersionRow, etag: string, range: ByteRange | null): Record<string, string> {
  return {
    "content-type": "application/zip",
    "content-disposition": `attachment; filename*=utf-8''${encodeURIComponent(row.name)}.zip`,
    "content-length": String(range ? range.last + 1 - range.first : row.size),
    ...(range && { "content-range": `bytes ${range.first}-${range.last}/${row.size}` }),
    "accept-ranges": "bytes",
    "x-content-type-options": "nosniff",
    etag,
  };
}

async function openContent(
  { store, request }: Pick<Call, "store" | "request">,
  row: VersionRow,
  range: ByteRange | null,
) {
  const damaged = (cause: unknown) => refusal.contentDamaged(row.skill_id, String(row.version), cause);
  const file = await store.archives.open(row.digest).catch((error: unknown) => {
    throw isMissing(error) ? damaged(error) : error;
  });
  try {
    const archive = { file, digest: row.digest, size: row.size, signal: request.signal, damaged };
    return await (range ? streamRange(archive, range) : streamWhole(archive));
  } catch (error) {
    await file.close();
    throw error;
  }
}
