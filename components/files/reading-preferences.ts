import { createStored } from "@/components/ui/stored";

/** Reading preferences of this browser. Until one is chosen, the kind of a file decides whether its lines wrap. */
export const [useReadingPreferences, changeReadingPreferences] = createStored("skilldeck.reading", {
  isWrapped: [null, true, false],
});
