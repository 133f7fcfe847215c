import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { SkillVersion } from "@/lib/skills/api/wire";

/** Every field of the API's version object, under the API's own names. */
export function VersionFields({ details }: { details: SkillVersion | null }) {
  return (
    <section className="rounded-lg border bg-surface">
      <h2 className="flex h-12 items-center border-b px-4 font-medium text-sm">Details</h2>
      <dl className="divide-y px-4 text-sm">
        <IdField name="id" value={details?.id} />
        <TextField name="type" value={details && "skill_version"} />
        <IdField name="skill_id" value={details?.skillId} />
        <IdField name="version" value={details?.version} />
        <TextField name="name" value={details?.name} />
        <TextField name="description" value={details?.description} />
        <TextField name="directory" value={details?.directory} />
        <Field name="created_at">
          {details ? <RelativeTime iso={details.createdAt} /> : <Skeleton className="h-3 w-24" />}
        </Field>
      </dl>
    </section>
  );
}

interface FieldProps {
  name: string;
  value: string | null | undefined;
}

function TextField({ name, value }: FieldProps) {
  return <Field name={name}>{value ?? <Skeleton className="h-3 w-32" />}</Field>;
}

function IdField({ name, value }: FieldProps) {
  return (
    <Field name={name}>
      {value ? (
        <span className="flex items-center gap-1">
          <span className="min-w-0 break-all font-mono text-xs">{value}</span>
          <CopyButton text={value} label={`Copy ${name}`} />
        </span>
      ) : (
        <Skeleton className="h-3 w-32" />
      )}
    </Field>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="py-2">
      <dt className="font-mono text-ink-faint text-xs">{name}</dt>
      <dd className="wrap-anywhere mt-0.5">{children}</dd>
    </div>
  );
}
