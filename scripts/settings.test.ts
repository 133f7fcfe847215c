import { createServer } from "node:net";
import { isAbsolute } from "node:path";
import { expect, test } from "vitest";
import { assertCanListen, readSettings } from "./settings.mjs";

test("an empty variable counts as unset", () => {
  const settings = readSettings({ PORT: "", HOST: "", SKILLDECK_DATA: "", ANTHROPIC_BASE_URL: "" });
  expect(settings).toEqual({ ...readSettings({}), port: 3000, host: "127.0.0.1" });
  expect(isAbsolute(settings.dataFolder)).toBe(true);
});

test.each(["abc", "0", "65536", "-1", "3000.5", "0x10"])(
  "PORT=%s is refused with a message that names it",
  (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(`PORT is "${port}"`);
  },
);

test("a port in use is refused, and another is suggested", async () => {
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
  const address = taken.address();
  const port = address && typeof address === "object" ? address.port : 0;
  await expect(assertCanListen({ host: "127.0.0.1", port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use`,
  );
  taken.close();
});
