import Link from "next/link";
import { buttonLook } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { ApiError } from "@/lib/skills/api/api-error";

interface ReadFailureProps {
  title: string;
  error: Error;
  onRetry: () => void;
  wayOut: { label: string; href: "/" | `/skills/${string}` };
}

/** A page whose content couldn't be loaded. A 404 offers no "Try again". */
export function ReadFailure({ title, error, onRetry, wayOut }: ReadFailureProps) {
  const isMissing = error instanceof ApiError && error.status === 404;
  return (
    <ErrorState heading="h1" title={title} error={error} {...(!isMissing && { onRetry })}>
      <Link href={wayOut.href} className={buttonLook({ size: "sm" })}>
        {wayOut.label}
      </Link>
    </ErrorState>
  );
}
