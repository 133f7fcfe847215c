import type {} from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the server under test, without `/v1`. */
    baseUrl: string;
    apiKey: string;
    /** Whether the server is a Skilldeck, which also has its own limits and messages. */
    isSkilldeck: boolean;
  }
}
