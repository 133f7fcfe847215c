import { createStored } from "@/components/ui/stored";

/** How this person views comparisons, where the address does not say. */
export const [useComparePreferences, changeComparePreferences] = createStored("skilldeck.compare", {
  layout: ["split", "unified"],
  ignoreWhitespace: [false, true],
  isWrapped: [true, false],
  isRendered: [false, true],
  isTreeShown: [true, false],
});
