/** An error whose message tells a person what to do; it is printed without a stack trace. */
export class Stop extends Error {}

/** Runs a command, prints its error and exits with code 1. */
export async function main(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exit(1);
  }
}
