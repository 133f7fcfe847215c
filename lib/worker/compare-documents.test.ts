import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { compareDocuments } from "./compare-documents";
import { abandonSteps } from "./guarded-step";
import { openFolder } from "./open-bundles";

test("refuses to match lines of documents if an earlier worker was terminated while matching them", async () => {
  const path = "report.docx";
  const content = new Blob([new Uint8Array(await readFile(`e2e/samples/${path}`))]);
  for (const key of ["base", "head"]) await openFolder(key, [{ path, content, executable: false }]);
  const sides = { baseKey: "base", headKey: "head", basePath: path, headPath: path };
  expect((await compareDocuments(sides, false)).kind).toBe("text");
  abandonSteps([`match false base head ["${path}","${path}"]`]);
  await expect(compareDocuments(sides, false)).rejects.toThrow("It takes longer than 2 seconds");
});
