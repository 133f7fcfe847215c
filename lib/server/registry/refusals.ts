import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { formatCount } from "@/lib/skills/format-count";

/** All refusals of the registry that aren't about a bundle's content (docs/skills-api.md §1.3). */
export const refusal = {
  skillNotFound: (id: string) => new ApiError("not_found_error", `Skill not found: ${id}`),
  versionNotFound: (skillId: string, version: string) =>
    new ApiError("not_found_error", `Skill version not found: ${skillId} version ${version}`),
  skillIdMalformed: (id: string) => invalid(`Invalid skill_id format: ${id}`),
  skillEmpty: (id: string) => invalid(`Skill has no versions: ${id}. Upload a version first.`),
  betaVersionMalformed: (version: string) =>
    invalid(
      `Invalid version format: '${version}'. Version must be a numeric timestamp (e.g., '1759178010641129').`,
    ),
  gaVersionMalformed: (version: string) => invalid(`Invalid version id: '${version}'`),
  latestNotAccepted: (doing: "deleting" | "downloading") =>
    invalid(
      `'latest' is not accepted when ${doing} a skill version. Address a specific version id: read the skill's latest_version_id, or GET /v1/skills/{skill_id}/versions/latest, and use that id.`,
    ),
  onlyVersion: () =>
    invalid("cannot delete a Skill's only version. Delete the Skill, or create another version first"),
  skillHasVersions: () => invalid("Cannot delete skill with existing versions. Delete all versions first."),
  titleTaken: (title: string) => invalid(`Skill cannot reuse an existing display_title: ${title}`),
  titleTooLong: (field: string, limit: number) =>
    invalid(`${field} must be at most ${limit} characters long`),
  titleNotOneLine: (field: string) => invalid(`${field} must be a single line`),
  limitOutOfRange: (max: number) => invalid(`limit must be between 1 and ${max}`),
  sourceUnknown: () => invalid("source must be one of custom, anthropic"),
  rangeNotSatisfiable: (size: number) =>
    new ApiError(
      "invalid_request_error",
      `The archive has ${size} bytes, none of them in the requested range.`,
      {
        status: 416,
        headers: { "content-range": `bytes */${size}` },
      },
    ),
  contentDamaged: (skillId: string, version: string, cause?: unknown) =>
    new ApiError(
      "api_error",
      `The stored content of ${skillId} version ${version} is damaged or missing. Restore it from a backup, or publish the same files again.`,
      { headers: { "x-should-retry": "false" }, cause },
    ),
  pageInvalid: () => invalid("page is not a valid page token."),
  fileWithoutName: (index: number) =>
    invalid(`files[].${index}: Expected UploadFile, received: <class 'str'>`),
  notMultipart: () =>
    invalid("The body must be multipart/form-data with a boundary, and one part named files[] per file."),
  partUnreadable: (disposition: string) =>
    invalid(`A part's Content-Disposition is missing or malformed: ${disposition.slice(0, 200) || "(none)"}`),
  partHeadersTooLarge: (bytes: number, limit: number) =>
    invalid(
      `A part's headers are at least ${formatCount(bytes)} bytes (limit ${formatCount(limit)}). Shorten the filename, and send no headers but Content-Disposition and Content-Type.`,
    ),
  partHeadersTooMany: (lines: number, limit: number) =>
    invalid(
      `A part has at least ${formatCount(lines)} header lines (limit ${limit}). Send only Content-Disposition and Content-Type.`,
    ),
  uploadCutShort: (cause?: unknown) =>
    new ApiError("invalid_request_error", "The upload ended before its last part. Send it again.", { cause }),
  bundleTooLarge: (limit: number) =>
    tooLarge(
      `The files are larger than ${formatCount(limit)} bytes in total; a skill can hold at most 30 MB.`,
    ),
  tooManyFiles: (limit: number) =>
    tooLarge(
      `There are more than ${formatCount(limit)} files; a skill can hold at most ${formatCount(limit)}.`,
    ),
};

function invalid(message: string): ApiError {
  return new ApiError("invalid_request_error", message);
}

function tooLarge(message: string): ApiError {
  return new ApiError("request_too_large", message);
}
