import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { ApiError } from "@/lib/skills/api/api-error";
import { NodeSqliteDialect } from "./sqlite-dialect";
import { explainStorageFault } from "./storage-fault";

test("a database that runs out of space in a transaction reports a full disk, and works afterwards", async () => {
  const database = new DatabaseSync(":memory:");
  const db = new Kysely<{ t: { x: string } }>({ dialect: new NodeSqliteDialect(database, "t.db") });
  await sql`create table t (x text)`.execute(db);
  database.exec("pragma max_page_count = 20");
  const fill = db.transaction().execute(async (transaction) => {
    for (;;)
      await transaction
        .insertInto("t")
        .values({ x: "x".repeat(10_000) })
        .execute();
  });
  const error = await fill.catch(explainStorageFault);
  expect(error).toMatchObject({ status: 507, message: expect.stringContaining("full") });
  expect(await db.selectFrom("t").selectAll().execute()).toEqual([]);
  await db.transaction().execute((transaction) => transaction.insertInto("t").values({ x: "y" }).execute());
  expect(await db.selectFrom("t").selectAll().execute()).toEqual([{ x: "y" }]);
  await db.destroy();
});

test.each([
  [Object.assign(new Error("full"), { code: "ENOSPC" }), 507],
  [Object.assign(new Error("quota"), { code: "EDQUOT" }), 507],
  [Object.assign(new Error("busy"), { errcode: 5 }), 529],
  [Object.assign(new Error("busy, because of a snapshot"), { errcode: 517 }), 529],
])("%s is answered with %i", (error, status) => {
  expect(explainStorageFault(error)).toMatchObject({ status });
});

test("other errors are returned unchanged", () => {
  for (const error of [new Error("x"), new ApiError("not_found_error", "x"), null, "x"])
    expect(explainStorageFault(error)).toBe(error);
});
