import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Skill } from "@/lib/skills/api/wire";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";
import { folderDiffs } from "@/lib/worker/asks";
import { checkDraft } from "./check-draft";
import { type Draft, draftKey, draftQuery } from "./draft";
import type { OpenedDrop } from "./drop";
import { nameToFind } from "./name-to-find";
import { targetQuery } from "./target";
import { versionFilesQuery } from "./version-files";
import { versionQuery } from "./versions";

interface Reviewed {
  drop: OpenedDrop;
  root: string;
  fixes: readonly string[];
  isNewSkill: boolean;
}

/** The check of one skill of a drop before it is published. */
export interface Review {
  draft: Draft;
  check: BundleCheck;
  /** The skill that gets a version; null for a new skill. */
  target: Skill | null;
  /** Files that differ from the newest version; null without one. */
  changeCount: number | null;
}

/** Opens, checks and compares one skill of a drop with the newest version of its name. */
export function reviewQuery({ drop, root, fixes, isNewSkill }: Reviewed, queryClient: QueryClient) {
  return queryOptions({
    // Refetched with the skills, because a version published in between becomes the one to compare with.
    queryKey: ["skills", "review", draftKey(drop, root, fixes), isNewSkill],
    queryFn: async (): Promise<Review> => {
      const draft = await queryClient.fetchQuery(draftQuery(drop, root, fixes));
      const wanted = { name: nameToFind(draft), wantedSkillId: null };
      const target = isNewSkill ? null : await queryClient.fetchQuery(targetQuery(wanted, queryClient));
      if (!target?.latestVersion) return { draft, target, check: checkDraft(draft, null), changeCount: null };
      const newest = await queryClient.fetchQuery(versionQuery(target.id, target.latestVersion));
      const files = await queryClient.fetchQuery(versionFilesQuery(target.id, target.latestVersion));
      const diff = await folderDiffs.ask(files.key, draft.key).answer();
      return {
        draft,
        target,
        check: checkDraft(draft, newest.name),
        changeCount: diff.filter((file) => file.status !== "unchanged").length,
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
