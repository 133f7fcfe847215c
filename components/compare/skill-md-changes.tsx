import type { FieldChange } from "@/lib/skills/compare/compare-frontmatter";
import { diffWords } from "@/lib/skills/compare/diff-words";
import type { SkillMdComparison } from "@/lib/worker/compare-skill-md";
import { CostChange } from "./cost-change";
import { MarkedText } from "./marked-text";

/** The changed frontmatter fields of a SKILL.md, and its token cost before and after. */
export function SkillMdChanges({ fields, before, after }: SkillMdComparison) {
  return (
    <div className="border-b bg-sunken/50 px-4 py-3 text-sm">
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-ink-muted text-xs">
        <CostChange label="Always loaded" before={before.always} after={after.always} />
        <CostChange label="Loaded when triggered" before={before.whenFired} after={after.whenFired} />
      </p>
      {fields.length > 0 && (
        <dl className="mt-3 space-y-2">
          {fields.map((change) => (
            <Field key={change.key} change={change} />
          ))}
        </dl>
      )}
    </div>
  );
}

function Field({ change: { key, base, head } }: { change: FieldChange }) {
  const marks = base !== null && head !== null ? diffWords(base, head) : null;
  return (
    <div className="grid gap-x-4 gap-y-1 sm:grid-cols-[7rem_1fr]">
      <dt className="font-mono text-ink-faint text-xs leading-5">{key}</dt>
      <dd className="wrap-anywhere min-w-0 space-y-1 whitespace-pre-wrap">
        {base !== null && <MarkedText tone="deleted" text={base} marks={marks?.base ?? []} />}
        {head !== null && <MarkedText tone="added" text={head} marks={marks?.head ?? []} />}
      </dd>
    </div>
  );
}
