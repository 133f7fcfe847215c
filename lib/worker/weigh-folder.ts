import { type FolderCost, tokenCostOfFolder } from "@/lib/skills/skill-md/token-cost-of-folder";
import { folderReader } from "./folder-reader";

/** The cost of a bundle in a request, in estimated tokens. */
export function weighFolder(key: string): Promise<FolderCost> {
  return tokenCostOfFolder(folderReader(key));
}
