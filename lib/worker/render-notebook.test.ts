import { afterEach, expect, test, vi } from "vitest";
import { openFolder } from "./open-bundles";
import { renderNotebook } from "./render-notebook";

afterEach(() => vi.restoreAllMocks());

test("shows the remaining cells of a notebook as source after two seconds, even if they are short", async () => {
  const cells = [..."abcdefgh"].map((source) => ({ cell_type: "markdown", source }));
  const content = new Blob([JSON.stringify({ nbformat: 4, cells })]);
  await openFolder("k", [{ path: "a.ipynb", content, executable: false }]);
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 500));
  const rendered = await renderNotebook("k", "a.ipynb");
  expect(rendered.map(({ kind }) => kind)).toEqual([...Array(4).fill("prose"), ...Array(4).fill("code")]);
  const text = "Shown as source. The notebook takes longer than 2 seconds to process.";
  expect(rendered[4]).toMatchObject({ source: "e", outputs: [{ kind: "text", text }] });
});
