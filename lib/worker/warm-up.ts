import { closeBundle, openFolder } from "./open-bundles";
import { openComparison } from "./open-comparison";

const PAIR = { baseKey: "warm-up/base", headKey: "warm-up/head" };
const LINES = 200;

/** A SKILL.md like any other; every tenth line depends on the edition. */
function skillMd(edition: string): string {
  const lines = Array.from({ length: LINES }, (_, index) =>
    index % 10 === 0
      ? `## Part ${index} of ${edition}`
      : `- Read \`${index}.md\`, then write "what ${index} says".`,
  );
  return ["---", "name: warm-up", `description: Shows ${edition}.`, "---", ...lines].join("\n");
}

/**
 * Compares two small texts for nobody. What a browser runs for the first time it runs many times slower: done while the
 * versions are listed and downloaded, this is not paid for when they are compared.
 */
export async function warmUp(): Promise<void> {
  for (const [key, edition] of [
    [PAIR.baseKey, "one edition"],
    [PAIR.headKey, "the other"],
  ] as const)
    await openFolder(key, [
      { path: "SKILL.md", content: new Blob([skillMd(edition)]), executable: false },
      { path: "notes.md", content: new Blob([edition.repeat(40)]), executable: false },
    ]);
  await openComparison(PAIR);
  for (const key of Object.values(PAIR)) closeBundle(key);
}
