/** A reason to stop that a person can act on: its message is the whole story, no stack trace. */
export class Stop extends Error {}

/** Runs a command; what went wrong is printed and becomes exit code 1. */
export async function main(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exit(1);
  }
}
