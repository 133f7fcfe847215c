import { parseFrontmatter } from "@/lib/skills/skill-md/frontmatter";
import { isShownByFields } from "@/lib/skills/skill-md/is-shown-by-fields";
import { splitFrontmatter } from "@/lib/skills/skill-md/split-frontmatter";
import { VisibleText } from "./visible-text";

/**
 * The fields of a text's frontmatter. If they leave something out, such as a comment or invalid YAML, the source follows. Values are
 * text, never markup.
 */
export function FrontmatterTable({ text }: { text: string }) {
  const { source } = splitFrontmatter(text);
  if (source === "") return null;
  const { fields } = parseFrontmatter(text);
  return (
    <div className="mb-6 overflow-hidden rounded-lg border text-sm">
      <dl>
        {fields.map((field) => (
          <div
            key={field.line}
            className="grid gap-x-4 border-b px-3 py-2 last:border-b-0 sm:grid-cols-[9rem_1fr]"
          >
            <dt className="wrap-anywhere font-mono text-ink-faint text-xs leading-5">
              <VisibleText text={field.key} />
            </dt>
            <dd className="wrap-anywhere whitespace-pre-wrap">
              <VisibleText text={field.value} />
            </dd>
          </div>
        ))}
      </dl>
      {!isShownByFields(source, fields) && <Source text={source} isAlone={fields.length === 0} />}
    </div>
  );
}

function Source({ text, isAlone }: { text: string; isAlone: boolean }) {
  return (
    <section aria-label="Frontmatter as written" className={isAlone ? "" : "border-t"}>
      <pre className="wrap-anywhere whitespace-pre-wrap bg-sunken px-3 py-2 font-mono text-ink-muted text-xs leading-5">
        {text.split("\n").map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never change order
          <span key={index}>
            <VisibleText text={line} />
            {"\n"}
          </span>
        ))}
      </pre>
    </section>
  );
}
