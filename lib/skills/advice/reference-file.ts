/** Files of a package that aren't part of its skill. */
const PACKAGE_FILE =
  /(?:^|\/)(?:readme|changelog|license|licence|notice|history|contributing|security|code_of_conduct|agents\.md|claude\.md|skill\.md)\b[^/]*$/i;
/** Folders of files that are filled in, copied or passed on. */
const MATERIAL_FOLDER = /(?:^|\/)(?:agents|templates?|assets|examples?|prompts?|commands)\//i;
const MATERIAL_NAME = /(?:example|sample|template|prompt)[^/]*$/i;

/** Whether a file belongs to the project around the skill, such as a README. */
export function isPackageFile(path: string): boolean {
  return PACKAGE_FILE.test(path);
}

/** Whether a file is material that the skill uses, such as a template. Its links are meant for where it will be used. */
export function isMaterial(path: string): boolean {
  return MATERIAL_FOLDER.test(path) || MATERIAL_NAME.test(path);
}

/** Whether a file is in the specification's folder for documents read on demand. */
export function isReference(path: string): boolean {
  return path.startsWith("references/");
}
