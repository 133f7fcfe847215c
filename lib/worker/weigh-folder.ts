import { type FolderCost, tokenCostOfFolder } from "@/lib/skills/skill-md/token-cost-of-folder";
import { openedBundle } from "./open-bundles";
import { untilMessagesAreHeard } from "./until-messages-are-heard";

/** What a bundle costs a request, in estimated tokens. */
export function weighFolder(key: string): Promise<FolderCost> {
  const { entries, read } = openedBundle(key);
  return tokenCostOfFolder({ entries, read, pause: untilMessagesAreHeard });
}
