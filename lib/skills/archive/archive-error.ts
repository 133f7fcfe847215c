import { ApiError } from "@/lib/skills/api/api-error";
import { quotePath } from "@/lib/skills/bundle/quote-path";
import { ARCHIVE_RULES } from "@/lib/skills/bundle/rules";

/** The refusal of an archive: the rule in words and, where one is to blame, the entry. */
export function archiveError(rule: keyof typeof ARCHIVE_RULES, entry: string | null = null): ApiError {
  const words = ARCHIVE_RULES[rule];
  return new ApiError("invalid_request_error", entry === null ? words : `${words}: ${quotePath(entry)}`);
}
