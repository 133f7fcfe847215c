import type { Page } from "@playwright/test";

/** The addresses that the page posts to from now on. Empty if it sends nothing. */
export function watchPosts(page: Page): string[] {
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(request.url());
  });
  return posts;
}
