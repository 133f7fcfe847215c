import type { FrontmatterField } from "@/lib/skills/skill-md/frontmatter";
import { VisibleText } from "./visible-text";

/** The fields of a SKILL.md above its prose. Values are text, never markup. */
export function FrontmatterTable({ fields }: { fields: FrontmatterField[] }) {
  return (
    <dl className="mb-6 overflow-hidden rounded-lg border text-sm">
      {fields.map((field) => (
        <div
          key={field.key}
          className="grid gap-x-4 border-b px-3 py-2 last:border-b-0 sm:grid-cols-[9rem_1fr]"
        >
          <dt className="truncate font-mono text-ink-faint text-xs leading-5">{field.key}</dt>
          <dd className="wrap-anywhere whitespace-pre-wrap">
            <VisibleText text={field.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
