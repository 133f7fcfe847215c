"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { createQueryClient } from "@/lib/queries/create-query-client";
import { Keyboard } from "./keyboard";

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <NuqsAdapter>
        {/* The content security policy blocks the <style> elements that Base UI would insert. */}
        <CSPProvider disableStyleElements>
          <Tooltip.Provider delay={350}>
            {children}
            <Keyboard />
          </Tooltip.Provider>
        </CSPProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
