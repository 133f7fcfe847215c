import { expect, type Page } from "@playwright/test";

/** Waits until a draft's files are in the browser's store, which the page writes in the background. */
export async function untilKept(page: Page, text: string) {
  const storedText = () =>
    page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      if (!names.includes("skilldeck")) return "";
      const opening = indexedDB.open("skilldeck");
      await new Promise((done) => opening.addEventListener("success", done));
      const reading = opening.result.transaction("drafts").objectStore("drafts").getAll();
      await new Promise((done) => reading.addEventListener("success", done));
      opening.result.close();
      return [JSON.stringify(reading.result), ...Object.values(localStorage)].join("\n");
    });
  await expect.poll(storedText).toContain(text);
}
