import type {} from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the server under test, without `/v1`. */
    baseUrl: string;
    apiKey: string;
    /** Whether the server is a Skilldeck, whose own limits and messages are tested too. */
    isSkilldeck: boolean;
  }
}
