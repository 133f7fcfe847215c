import { expect, test } from "vitest";
import { sendForm } from "./send-form";

test("an upload that was cancelled while its form was built isn't sent", async () => {
  const sent = sendForm("/v1/skills", { form: new FormData(), headers: {}, signal: AbortSignal.abort() });
  await expect(sent).rejects.toThrow("Cancelled.");
});
