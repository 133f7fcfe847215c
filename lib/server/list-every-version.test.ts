import { expect, test } from "vitest";
import { listEveryVersion } from "./list-every-version";

test("a list whose page tokens repeat is an error, not an endless loop", async () => {
  let pages = 0;
  const answer = () =>
    Response.json({ data: [], has_more: true, next_page: ["page_a", "page_b"][pages++ % 2] });
  await expect(listEveryVersion("skill_01", async () => answer())).rejects.toThrow("a page token came twice");
  expect(pages).toBe(3);
});
