import { ApiError } from "@/lib/skills/api/api-error";
import { quotePath } from "@/lib/skills/bundle/quote-path";
import { ARCHIVE_ADVICE, ARCHIVE_RULES } from "@/lib/skills/bundle/rules";

/** The error for a refused archive: the rule, the entry at fault if there is one, and what to do. */
export function archiveError(rule: keyof typeof ARCHIVE_RULES, entry: string | null = null): ApiError {
  const broken = entry === null ? ARCHIVE_RULES[rule] : `${ARCHIVE_RULES[rule]}: ${quotePath(entry)}`;
  const advice = ARCHIVE_ADVICE[rule];
  return new ApiError("invalid_request_error", advice === undefined ? broken : `${broken}. ${advice}`);
}
