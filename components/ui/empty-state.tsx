import type { ReactNode } from "react";

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** `h1` if nothing else is on the page. */
  heading?: "h1" | "h2";
  children?: ReactNode;
}

export function EmptyState({ icon, title, heading: Heading = "h2", children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-14 text-center">
      {icon && <div className="mb-1 text-ink-faint [&_svg]:size-7">{icon}</div>}
      <Heading className="font-semibold text-lg">{title}</Heading>
      <div className="max-w-md text-ink-muted">{children}</div>
    </div>
  );
}
