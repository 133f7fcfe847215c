import { clsx } from "clsx";
import { CircleCheck, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type VerdictTone = "accepted" | "warned" | "refused";

interface VerdictProps {
  /** The name of the rule set, such as "Anthropic’s API". */
  judge: string;
  tone: VerdictTone;
  /** The result, as a sentence without its subject, the judge. */
  verdict: string;
  children?: ReactNode;
}

const LOOKS = {
  accepted: { Icon: CircleCheck, icon: "text-added", box: "" },
  warned: { Icon: TriangleAlert, icon: "text-warned", box: "" },
  refused: { Icon: OctagonAlert, icon: "text-deleted", box: "border-deleted-edge/50" },
};

/** The result of checking a skill against one rule set. */
export function Verdict({ judge, tone, verdict, children }: VerdictProps) {
  const { Icon, icon, box } = LOOKS[tone];
  return (
    <section aria-label={judge} className={clsx("min-w-0 rounded-lg border bg-surface", box)}>
      <header className="flex items-start gap-2 px-4 py-3">
        <Icon aria-hidden className={clsx("mt-0.5 size-4.5 shrink-0", icon)} />
        <div>
          <h2 className="font-semibold">{judge}</h2>
          <p className="text-ink-muted text-sm">{verdict}</p>
        </div>
      </header>
      {children && <div className="border-t pb-1">{children}</div>}
    </section>
  );
}
