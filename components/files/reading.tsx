"use client";

import type { ReactNode } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Ask } from "@/lib/worker/answer-cache";
import { useAnswer } from "./use-answer";

interface ReadingProps<Value> {
  ask: Ask<Value>;
  /** Title of the error if the file can't be read. */
  failure: string;
  children: (value: Value) => ReactNode;
}

/** Draws what the worker has read from a file; until then a skeleton, or the error. */
export function Reading<Value>({ ask, failure, children }: ReadingProps<Value>) {
  const answer = useAnswer(ask);
  if (answer.status === "waiting") return <ReadingSkeleton />;
  if (answer.status === "ready") return children(answer.value);
  return (
    <div className="p-4">
      <ErrorState title={failure} error={answer.error} />
    </div>
  );
}

export function ReadingSkeleton() {
  return (
    <div aria-busy className="space-y-3 p-6">
      <Skeleton className="h-4 w-1/3" />
      <Skeleton className="h-3 w-5/6" />
      <Skeleton className="h-3 w-2/3" />
    </div>
  );
}
