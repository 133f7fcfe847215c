import { clsx } from "clsx";
import type { ReactNode } from "react";

const TONES = {
  neutral: "text-ink-muted border-line bg-sunken",
  accent: "text-accent border-transparent bg-accent-wash",
  added: "text-added border-transparent bg-added-wash",
  deleted: "text-deleted border-transparent bg-deleted-wash",
  warned: "text-warned border-transparent bg-warned-wash",
  renamed: "text-renamed border-transparent bg-renamed-wash",
};

export type Tone = keyof typeof TONES;

export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 shrink-0 items-center gap-1 rounded-full border px-2 font-medium text-2xs",
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
