import type { BrokenRule } from "@/lib/skills/bundle/rules";
import type { FrontmatterField } from "@/lib/skills/skill-md/frontmatter";
import { MAX_COMPATIBILITY_CHARACTERS, SPEC_RULES } from "./spec-rules";

const FIELDS = new Set(["name", "description", "license", "compatibility", "metadata", "allowed-tools"]);
const TEXT_FIELDS = new Set(["license", "compatibility", "allowed-tools"]);

/** Checks a field other than name and description. Stricter than the reference validator, which doesn't check every value. */
export function checkOptionalField(field: FrontmatterField, isTextMap: boolean): BrokenRule[] {
  const { key, value, nested } = field;
  if (!FIELDS.has(key)) return [SPEC_RULES.unexpectedField(key)];
  if (key === "metadata") return isTextMap ? [] : [SPEC_RULES.metadataMap()];
  if (!TEXT_FIELDS.has(key)) return [];
  if (nested) return [SPEC_RULES.notText(key)];
  const length = Array.from(value).length;
  if (key === "compatibility" && (length === 0 || length > MAX_COMPATIBILITY_CHARACTERS))
    return [SPEC_RULES.compatibilityLength(length)];
  return key === "allowed-tools" && hasCommaBetween(value) ? [SPEC_RULES.allowedToolsCommas()] : [];
}

/** Whether a comma is outside parentheses, which contain a tool's pattern. */
function hasCommaBetween(tools: string): boolean {
  return tools.split("(").some((stretch) => stretch.lastIndexOf(",") > stretch.lastIndexOf(")"));
}
