/** What packages carry beside the skill itself. */
const PACKAGE_FILE =
  /(?:^|\/)(?:readme|changelog|license|licence|notice|history|contributing|security|code_of_conduct|agents\.md|claude\.md|skill\.md)\b[^/]*$/i;
/** Where files lie that are filled in, copied or given to somebody. */
const MATERIAL_FOLDER = /(?:^|\/)(?:agents|templates?|assets|examples?|prompts?|commands)\//i;
const MATERIAL_NAME = /(?:example|sample|template|prompt)[^/]*$/i;

/** Whether a file is there for the project around the skill, as a README is. */
export function isPackageFile(path: string): boolean {
  return PACKAGE_FILE.test(path);
}

/** Whether a file is what the skill works with rather than what it reads: its links are meant for another place. */
export function isMaterial(path: string): boolean {
  return MATERIAL_FOLDER.test(path) || MATERIAL_NAME.test(path);
}

/** Whether a file lies where the specification puts what is read on demand. */
export function isReference(path: string): boolean {
  return path.startsWith("references/");
}
