"use client";

import type { ComponentType, FunctionComponent, ReactNode } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { Ask } from "@/lib/worker/answer-cache";
import { useAnswer } from "./use-answer";

/**
 * A component whose code is loaded when it is first drawn, with `waiting` in its place until then. Unlike with React.lazy, a failed
 * load can be retried.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode,
): FunctionComponent<Props> {
  const code = new Ask(load);
  return function OnDemand(props: Props) {
    const answer = useAnswer(code);
    if (answer.status === "waiting") return waiting;
    if (answer.status === "failed")
      return (
        <div className="p-4">
          <ErrorState title="Couldn’t load part of this page" error={answer.error} onRetry={code.retry} />
        </div>
      );
    const View = answer.value;
    return <View {...props} />;
  };
}
