import { createStored } from "@/components/ui/stored";

/** How this person looks at comparisons, where the address says nothing. */
export const [useComparePreferences, changeComparePreferences] = createStored("skilldeck.compare", {
  layout: ["split", "unified"],
  ignoreWhitespace: [false, true],
  isWrapped: [true, false],
  isRendered: [false, true],
  isTreeShown: [true, false],
});
