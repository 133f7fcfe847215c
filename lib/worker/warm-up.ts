import { closeBundle, openFolder } from "./open-bundles";
import { openComparison } from "./open-comparison";

const PAIR = { baseKey: "warm-up/base", headKey: "warm-up/head" };
const LINES = 200;

/** A typical SKILL.md. Every tenth line depends on the edition. */
function skillMd(edition: string): string {
  const lines = Array.from({ length: LINES }, (_, index) =>
    index % 10 === 0
      ? `## Part ${index} of ${edition}`
      : `- Read \`${index}.md\`, then write "what ${index} says".`,
  );
  return ["---", "name: warm-up", `description: Shows ${edition}.`, "---", ...lines].join("\n");
}

/**
 * Warms up the compiler by comparing two small texts while versions are listed and downloaded. Browsers run code many times
 * slower the first time.
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
