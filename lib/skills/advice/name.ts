import type { AdviceRule } from "./skill-text";

const VAGUE = new Set(
  "helper helpers util utils utility utilities tool tools document documents doc docs data file files misc stuff skill skills my the new test".split(
    " ",
  ),
);

/** A name made only of vague words doesn't say what the skill is for (docs/skills-api.md §8.6). */
export const adviseName: AdviceRule = ({ fields }) => {
  const field = fields.find(({ key, nested }) => key === "name" && !nested);
  if (!field || field.value.trim() === "" || !field.value.split("-").every((word) => VAGUE.has(word)))
    return [];
  const message = `The name '${field.value}' could mean anything: say what the skill does, such as 'processing-pdfs'`;
  return [{ rule: "name-vague", path: "SKILL.md", line: field.line, message }];
};
