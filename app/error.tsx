"use client";

import { ErrorState } from "@/components/ui/error-state";
import { Page } from "@/components/ui/page";

export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <Page>
      <ErrorState heading="h1" title="Couldn’t show this page" error={error} onRetry={reset} />
    </Page>
  );
}
