import "server-only";
import { z } from "zod";
import { lastQueryValue } from "@/lib/skills/api/query-value";
import type { LaneRules } from "./lanes";
import { refusal } from "./refusals";

const DEFAULT_PAGE_ITEMS = 20;
const PREFIX = "page_";

/** Lane, list, and the sort key and tie-break of the page's last item. */
const cursorSchema = z.tuple([z.string(), z.string(), z.number().int(), z.string()]);

export interface PageRequest {
  limit: number;
  /** Sort key and tie-break of the item before this page, or null for the first page. */
  after: { key: number; id: string } | null;
}

interface PageScope {
  lane: LaneRules;
  /** "skills", or a skill's id for its versions. Cursors of other lists are refused. */
  list: string;
  maxItems: number;
}

/** Parses `limit` and `page` from a list's URL (docs/skills-api.md §1.1); empty counts as absent. Throws invalid_request_error. */
export function readPage(url: string, scope: PageScope): PageRequest {
  const query = new URL(url).searchParams;
  const limitText = lastQueryValue(query, "limit") || String(DEFAULT_PAGE_ITEMS);
  const limit = /^\d{1,6}$/.test(limitText) ? Number(limitText) : 0;
  if (limit < 1 || limit > scope.maxItems) throw refusal.limitOutOfRange(scope.maxItems);
  const page = lastQueryValue(query, "page");
  return { limit, after: page ? parseCursor(page, scope) : null };
}

/** The page's items and the next page's cursor, or null on the last page. Pass `limit + 1` rows if there are that many. */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  cursorOf: (last: Row) => string,
): { items: Row[]; nextPage: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextPage: last && rows.length > limit ? cursorOf(last) : null };
}

/** An opaque cursor, valid for one lane and one list. */
export function formatCursor(scope: PageScope, key: number, id: string): string {
  const cursor: z.input<typeof cursorSchema> = [scope.lane.lane, scope.list, key, id];
  return PREFIX + Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function parseCursor(text: string, scope: PageScope): PageRequest["after"] {
  const parsed = cursorSchema.safeParse(decode(text));
  if (!parsed.success) throw refusal.pageInvalid();
  const [lane, list, key, id] = parsed.data;
  if (lane !== scope.lane.lane || list !== scope.list) throw refusal.pageInvalid();
  return { key, id };
}

function decode(text: string): unknown {
  if (!text.startsWith(PREFIX)) return null;
  try {
    return JSON.parse(Buffer.from(text.slice(PREFIX.length), "base64url").toString());
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
