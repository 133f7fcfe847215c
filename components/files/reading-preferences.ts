import { createStored } from "@/components/ui/stored";

/** How this person reads files. Until they chose, a file's kind decides whether its lines wrap. */
export const [useReadingPreferences, changeReadingPreferences] = createStored("skilldeck.reading", {
  isWrapped: [null, true, false],
});
