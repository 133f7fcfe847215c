"use client";

import type { ReactNode } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Ask } from "@/lib/worker/answer-cache";
import { useAnswer } from "./use-answer";

interface ReadingProps<Value> {
  ask: Ask<Value>;
  /** What is said when the file is not what its name promises. */
  failure: string;
  children: (value: Value) => ReactNode;
}

/** What the worker reads of a file, once it has; until then a skeleton, or why it could not. */
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
