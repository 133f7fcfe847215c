/** Lets the questions that came meanwhile have their turn. */
export function untilMessagesAreHeard(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
