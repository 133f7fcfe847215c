import "server-only";
import type { z } from "zod";
import { authorize } from "@/lib/server/guard";
import { answering, json } from "@/lib/server/respond";
import { ApiError } from "@/lib/skills/api/api-error";
import type { deletedPageSchema } from "@/lib/skills/api/records-wire";
import { dropExpiredCopies } from "./drop-copies";
import { records } from "./records";
import type { DeletionRow } from "./schema";
import { settleInBackground } from "./settle-in-background";

const PAGE_ITEMS = 100;

/** GET `/api/deleted`: deleted versions that have a copy, the latest deletion first, 100 per page. */
export const listDeleted = answering(async (request) => {
  authorize(request, "listDeleted");
  const after = readCursor(new URL(request.url).searchParams.get("page"));
  const kept = await records();
  settleInBackground(kept);
  await dropExpiredCopies(kept);
  const rows = await kept.db
    .selectFrom("deletions")
    .selectAll()
    .where("state", "=", "done")
    .where("digest", "is not", null)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("deleted_at", "id"), "<", tuple(after?.deletedAt ?? "", after?.id ?? "")),
      ),
    )
    .orderBy("deleted_at", "desc")
    .orderBy("id", "desc")
    .limit(PAGE_ITEMS + 1)
    .execute();
  const last = rows.length > PAGE_ITEMS ? rows[PAGE_ITEMS - 1] : undefined;
  const body: z.input<typeof deletedPageSchema> = {
    data: rows.slice(0, PAGE_ITEMS).map(wireOf),
    next_page: last ? `${last.deleted_at}~${last.id}` : null,
  };
  return json(body);
});

function readCursor(page: string | null): { deletedAt: string; id: string } | null {
  if (page === null) return null;
  const [, deletedAt, id] = /^([\d:.TZ-]{24})~(deleted_\w{24})$/.exec(page) ?? [];
  if (deletedAt && id) return { deletedAt, id };
  throw new ApiError("invalid_request_error", "page is not a valid page token.");
}

function wireOf(row: DeletionRow): z.input<typeof deletedPageSchema>["data"][number] {
  const { published_skill_id, published_version } = row;
  return {
    id: row.id,
    skill_id: row.skill_id,
    skill_title: row.skill_title,
    version: row.version,
    name: row.name,
    description: row.description,
    size: row.size,
    created_at: row.created_at,
    deleted_at: row.deleted_at,
    author: row.author,
    published:
      published_skill_id && published_version
        ? { skill_id: published_skill_id, version: published_version }
        : null,
  };
}
