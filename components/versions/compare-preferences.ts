import { createStored } from "@/components/ui/stored";

/** The user's view of comparisons, unless the address sets another. */
export const [useComparePreferences, changeComparePreferences] = createStored("skilldeck.compare", {
  layout: ["split", "unified"],
  ignoreWhitespace: [false, true],
  isWrapped: [true, false],
  isRendered: [false, true],
  isTreeShown: [true, false],
});
