import { expect } from "@playwright/test";
import { test } from "@/e2e/test";

test("the health check returns the backend in use and the app's version", async ({ request, backend }) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({
    status: "ok",
    backend,
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
});
