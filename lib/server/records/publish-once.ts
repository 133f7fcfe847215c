import "server-only";
import { inTurn } from "@/lib/server/in-turn";
import { logError } from "@/lib/server/log-error";
import { json } from "@/lib/server/respond";
import { type Records, records } from "./records";

/** Longer than anybody sends the same upload again. */
const REMEMBERED_MS = 24 * 3_600_000;

/** Publishes under a request's idempotency key once: whoever sends it again within a day gets the first answer. What was refused may be tried again. */
export async function publishOnce(request: Request, publish: () => Promise<Response>): Promise<Response> {
  const key = request.headers.get("idempotency-key");
  if (!key) return publish();
  const { db } = await records();
  return inTurn(`publish ${key}`, async () => {
    const before = await findAnswer(db, key);
    if (before !== undefined) return json(JSON.parse(before));
    const answer = await publish();
    if (answer.ok) await remember(db, key, await answer.clone().text());
    return answer;
  });
}

async function findAnswer(db: Records["db"], key: string): Promise<string | undefined> {
  await db.deleteFrom("answers").where("answered_at", "<", ago(REMEMBERED_MS)).execute();
  const row = await db.selectFrom("answers").select("body").where("key", "=", key).executeTakeFirst();
  return row?.body;
}

async function remember(db: Records["db"], key: string, body: string): Promise<void> {
  try {
    await db
      .insertInto("answers")
      .values({ key, body, answered_at: ago(0) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } catch (error) {
    // It is published: whoever asked must not be told otherwise.
    logError("an idempotency key could not be remembered:", error);
  }
}

function ago(ms: number): string {
  return new Date(Date.now() - ms).toISOString();
}
