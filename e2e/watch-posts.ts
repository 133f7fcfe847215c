import type { Page } from "@playwright/test";

/** The addresses that the page posts to from now on; empty as long as nothing was sent. */
export function watchPosts(page: Page): string[] {
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(request.url());
  });
  return posts;
}
