import type { Problem } from "@/lib/skills/bundle/bundle";
import type { AdviceRule } from "./skill-text";

const FIRST_PERSON =
  /\b(?:I|I['’](?:m|ll|ve|d)|we|we['’](?:re|ll|ve))\s+(?:can|will|help|am|are|have|do|make|use|create|provide|analy[sz]e)\b|\bI['’](?:m|ll)\b|\bhelps? me\b/i;
const SECOND_PERSON = /\byou(?:['’]ll| can| will)\b|\b(?:helps?|lets|allows|enables) you\b/i;
const WHEN =
  /\b(?:when|whenever|if|before|after|during|while|where|asks?|asked|asking|mentions?|requests?|requested|triggers?|use (?:this|it|for|to|in|with|as|by)|used? (?:for|to|by|in|when)|invoke[sd]?|activates?)\b|(?:^|[.,;:] )for\b/i;
/** Common English words. Descriptions in other languages aren't checked. */
const ENGLISH = /\b(?:the|and|of|to|for|with|from|a|an|in)\b/gi;
const QUOTED = /"[^"]*"|“[^”]*”|'[^']*'(?!\w)|`[^`]*`/g;
const FEWEST_WORDS = 6;

/** The description decides when a skill is triggered (docs/skills-api.md §8.5). */
export const adviseDescription: AdviceRule = ({ fields }) => {
  const field = fields.find(({ key, nested }) => key === "description" && !nested);
  const description = field?.value.trim() ?? "";
  if (!field || description === "" || !isEnglish(description)) return [];
  const said = description.replace(QUOTED, "…");
  const at = (rule: string, message: string): Problem => ({
    rule,
    path: "SKILL.md",
    line: field.line,
    message,
  });
  return [
    ...(FIRST_PERSON.test(said) || SECOND_PERSON.test(said)
      ? [
          at(
            "description-person",
            "The description says “I” or “you”: describe what the skill does in the third person",
          ),
        ]
      : []),
    ...(description.split(/\s+/).length < FEWEST_WORDS
      ? [at("description-vague", "The description is too vague: name the tasks and files the skill is for")]
      : []),
    ...(WHEN.test(description)
      ? []
      : [at("description-when", "The description doesn't say when to use the skill: add “Use when …”")]),
  ];
};

/** False if a text has letters of another script or too few common English words. */
function isEnglish(text: string): boolean {
  if (/[^\p{Script=Latin}\P{L}]/u.test(text)) return false;
  const words = new Set((text.match(ENGLISH) ?? []).map((word) => word.toLowerCase()));
  return words.size >= 2 || text.split(/\s+/).length < FEWEST_WORDS;
}
