import "server-only";
import { authorize } from "@/lib/server/guard";
import { answering } from "@/lib/server/respond";
import { streamWhole } from "@/lib/server/storage/verified-archive";
import { findCopy } from "./find-copy";
import { records } from "./records";

interface DeletedContext {
  params: Promise<{ deletedId: string }>;
}

/** GET `/api/deleted/{id}/content`: the archive of a deleted version. */
export function getDeleted(request: Request, { params }: DeletedContext): Promise<Response> {
  return answering(async () => {
    authorize(request, "getDeleted");
    const { row, archive } = await findCopy(await records(), (await params).deletedId, request);
    return new Response(await streamWhole(archive), {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename*=utf-8''${encodeURIComponent(row.name)}.zip`,
        "content-length": String(row.size),
        "x-content-type-options": "nosniff",
      },
    });
  })(request);
}
