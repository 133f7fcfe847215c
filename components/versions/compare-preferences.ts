import { z } from "zod";
import { createStored } from "@/components/ui/stored";

/** How this person looks at comparisons, where the address says nothing. */
export const [useComparePreferences, changeComparePreferences] = createStored(
  "skilldeck.compare",
  z.object({
    layout: z.enum(["split", "unified"]).default("split"),
    ignoreWhitespace: z.boolean().default(false),
    isWrapped: z.boolean().default(true),
    isRendered: z.boolean().default(false),
    isTreeShown: z.boolean().default(true),
  }),
);
