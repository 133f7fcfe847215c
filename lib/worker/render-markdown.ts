import type { Element, ElementContent, Root, RootContent } from "hast";
import rehypeHighlight from "rehype-highlight";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { ApiError } from "@/lib/skills/api/api-error";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { markdownTrouble } from "@/lib/skills/skill-md/markdown-cost";
import { HEADING_ID_PREFIX } from "@/lib/skills/skill-md/resolve-link";
import { splitFrontmatter } from "@/lib/skills/skill-md/split-frontmatter";
import { colourTrouble } from "./colour-cost";
import { guardedStep } from "./guarded-step";
import { labelFootnotes } from "./label-footnotes";
import { literalHandlers } from "./literal-handlers";
import { markBrokenLinks } from "./mark-broken-links";
import { openedBundle } from "./open-bundles";
import { readText } from "./read-files";
import { showHidden } from "./show-hidden";

const { attributes } = defaultSchema;
const schema = {
  ...defaultSchema,
  attributes: {
    ...attributes,
    div: [...(attributes?.div ?? []), "dataLiteral"],
    span: [...(attributes?.span ?? []), "dataLiteral"],
  },
};

/** Sanitises before it adds colours and ids, so that all classes and ids are ours. */
const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => labelFootnotes)
  .use(remarkRehype, { handlers: literalHandlers })
  .use(rehypeSanitize, schema)
  .use(rehypeSlug, { prefix: HEADING_ID_PREFIX })
  .use(() => leaveCostlyCode)
  .use(rehypeHighlight, { detect: false })
  // Loads the grammars now, outside the time limit of the first document.
  .freeze();

/** The body of a markdown file as a sanitised tree, in which raw HTML is literal text. */
export async function renderMarkdown(key: string, path: string): Promise<Root> {
  const content = await readText(key, path);
  if (content.kind === "binary") return { type: "root", children: [] };
  const { body } = splitFrontmatter(content.text);
  return renderProse(body, { name: `render ${key} ${path}`, path, entries: openedBundle(key).entries });
}

export interface ProseOptions {
  /** Name of the guarded step. */
  name: string;
  /** The file that relative links are resolved from. */
  path: string;
  entries: BundleEntry[];
}

/** Markdown as a sanitised tree that shows every character. Throws ApiError if it is too costly. */
export function renderProse(markdown: string, { name, path, entries }: ProseOptions): Root {
  const trouble = markdownTrouble(markdown);
  if (trouble) throw new ApiError("invalid_request_error", trouble);
  return guardedStep({ name, size: markdown.length }, () => {
    const tree = pipeline.runSync(pipeline.parse(markdown), { path, value: markdown });
    const paths = entries.map((entry) => entry.path);
    markBrokenLinks(tree, path, paths);
    showHidden(tree);
    return tree;
  });
}

/** Removes the language class from code that is too costly to colour. Its name is still shown above the code. */
function leaveCostlyCode(root: Root): void {
  const visit = (node: Root | RootContent | ElementContent): void => {
    if (node.type === "element" && isCostlyCode(node)) delete node.properties.className;
    if ("children" in node) node.children.forEach(visit);
  };
  visit(root);
}

function isCostlyCode({ tagName, children: [text] }: Element): boolean {
  return tagName === "code" && text?.type === "text" && colourTrouble(text.value) !== null;
}
