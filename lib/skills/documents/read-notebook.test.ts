import { expect, it } from "vitest";
import { readNotebook } from "./read-notebook";

function outputsOf(...outputs: object[]) {
  const cells = [{ cell_type: "code", source: ["a\n", "b"], execution_count: 3, outputs }];
  return readNotebook(JSON.stringify({ nbformat: 4, metadata: {}, cells })).cells[0]?.outputs;
}

it("reads cells with their language, count and joined lines", () => {
  const metadata = { language_info: { name: "r" } };
  const cells = [{ cell_type: "markdown", source: ["# A\n", "b"] }];
  expect(readNotebook(JSON.stringify({ nbformat: 4, metadata, cells }))).toEqual({
    language: "r",
    cells: [{ kind: "markdown", source: "# A\nb", count: null, outputs: [] }],
  });
});

it.each([
  [
    "printed text",
    { output_type: "stream", text: ["a\n", "b"] },
    { kind: "text", text: "a\nb", isError: false },
  ],
  [
    "an error without its colours",
    { output_type: "error", traceback: ["\u001b[0;31mValueError\u001b[0m", "x"] },
    { kind: "text", text: "ValueError\nx", isError: true },
  ],
  [
    "a picture rather than its name",
    { output_type: "display_data", data: { "text/plain": "<Figure>", "image/png": "aGk=" } },
    { kind: "picture", type: "image/png", base64: "aGk=" },
  ],
  [
    "only the type of an invalid picture",
    { output_type: "display_data", data: { "image/png": 'x" onerror="act()' } },
    { kind: "withheld", types: ["image/png"] },
  ],
  [
    "the text rather than HTML",
    { output_type: "execute_result", data: { "text/html": "<script>1</script>", "text/plain": "df" } },
    { kind: "text", text: "df", isError: false },
  ],
  [
    "only the name of active content",
    {
      output_type: "display_data",
      data: { "text/html": "<b>", "application/javascript": "1", "image/svg+xml": "<svg/>" },
    },
    { kind: "withheld", types: ["text/html", "application/javascript", "image/svg+xml"] },
  ],
])("shows %s", (_case, output, shown) => {
  expect(outputsOf(output)).toEqual([shown]);
});

it.each([
  ["text", "no json", /isn’t a Jupyter notebook: .*JSON/],
  ["other JSON", "{}", /isn’t a Jupyter notebook: nbformat/],
  ["a notebook of 2013", `{"nbformat":3,"cells":[]}`, /older than format 4/],
])("refuses %s and says why", (_case, text, reason) => {
  expect(() => readNotebook(text)).toThrow(reason);
});
