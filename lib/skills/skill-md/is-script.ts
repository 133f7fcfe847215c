const RUN = /\.(?:bash|sh|zsh|fish|bats|py|pyw|js|mjs|cjs|ts|mts|rb|pl|php|lua|r|ps1|bat|cmd)$/i;
/** Code in these folders is meant to be read or copied. */
const READ_FOLDER = /(?:^|\/)(?:references?|resources|templates?|assets|examples?|docs)\//i;

/** Whether a file is run rather than read, so that only its output reaches the model. */
export function isScript(path: string): boolean {
  return RUN.test(path) && !READ_FOLDER.test(path);
}
