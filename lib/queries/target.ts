import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { findSkillByName } from "./find-skill-by-name";
import { skillQuery } from "./skills";

interface Wanted {
  /** See `nameToFind`. */
  name: string | null;
  /** The skill on whose page the draft was dropped. */
  wantedSkillId: string | null;
}

/** The skill that a draft would be a version of, or null. */
export function targetQuery({ name, wantedSkillId }: Wanted, queryClient: QueryClient) {
  return queryOptions({
    queryKey: ["skills", "target", wantedSkillId, name],
    queryFn: () => {
      if (wantedSkillId !== null) return queryClient.fetchQuery(skillQuery(wantedSkillId));
      return name === null ? null : findSkillByName(name, queryClient);
    },
  });
}
