import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";

interface ErrorStateProps {
  /** What failed, such as "Couldn’t load the skills". */
  title: string;
  error: Error & { requestId?: string | null };
  onRetry?: () => void;
  /** Another way out, if trying again doesn't help. */
  children?: ReactNode;
  /** `h1` if nothing else is on the page. */
  heading?: "h1" | "h2";
}

/** Shows every failure the same way: what failed, the reason, and a button to try again. */
export function ErrorState({ title, error, onRetry, children, heading: Heading = "h2" }: ErrorStateProps) {
  return (
    <div role="alert" className="flex gap-3 rounded-lg border bg-surface p-4">
      <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-deleted" />
      <div className="min-w-0 flex-1">
        <Heading className="font-semibold">{title}</Heading>
        <p className="wrap-anywhere mt-0.5 text-ink-muted">{error.message}</p>
        {error.requestId && (
          <p className="mt-1 font-mono text-ink-faint text-xs">request {error.requestId}</p>
        )}
        {(onRetry || children) && (
          <div className="mt-3 flex flex-wrap gap-2">
            {onRetry && (
              <Button size="sm" onClick={onRetry}>
                Try again
              </Button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  );
}
