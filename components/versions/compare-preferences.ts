import * as z from "zod/mini";
import { createStored } from "@/components/ui/stored";

/** How this person looks at comparisons, where the address says nothing. */
export const [useComparePreferences, changeComparePreferences] = createStored(
  "skilldeck.compare",
  z.object({
    layout: z._default(z.enum(["split", "unified"]), "split"),
    ignoreWhitespace: z._default(z.boolean(), false),
    isWrapped: z._default(z.boolean(), true),
    isRendered: z._default(z.boolean(), false),
    isTreeShown: z._default(z.boolean(), true),
  }),
);
