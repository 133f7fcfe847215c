import type { Root } from "hast";
import rehypeHighlight from "rehype-highlight";
import rehypeSanitize from "rehype-sanitize";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { HEADING_ID_PREFIX } from "@/lib/skills/skill-md/resolve-link";
import { splitFrontmatter } from "@/lib/skills/skill-md/split-frontmatter";
import { markBrokenLinks } from "./mark-broken-links";
import { openedBundle } from "./open-bundles";
import { readText } from "./read-files";
import { showHidden } from "./show-hidden";

/** Sanitised before it is highlighted and given ids, so that only our own code adds classes and ids. */
const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize)
  .use(rehypeSlug, { prefix: HEADING_ID_PREFIX })
  .use(rehypeHighlight, { detect: false });

/** The body of a markdown file as a sanitised tree; raw HTML in it is dropped. */
export async function renderMarkdown(key: string, path: string): Promise<Root> {
  const content = await readText(key, path);
  if (content.kind === "binary") return { type: "root", children: [] };
  const { body } = splitFrontmatter(content.text);
  return renderProse(body, path, openedBundle(key).entries);
}

/** Markdown as a sanitised tree, its links seen from a file of the bundle. */
export async function renderProse(markdown: string, path: string, entries: BundleEntry[]): Promise<Root> {
  const tree = await pipeline.run(pipeline.parse(markdown));
  markBrokenLinks(
    tree,
    path,
    entries.map((entry) => entry.path),
  );
  showHidden(tree);
  return tree;
}
