"use client";

import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import { buttonLook } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import "./globals.css";

/** Replaces the whole document if the layout fails, in the browser or on the server. */
export default function DocumentError() {
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <title>Something went wrong · Skilldeck</title>
        <Page>
          <h1 className="font-semibold text-xl">Couldn’t show this page</h1>
          <p className="mt-2 mb-4 text-ink-muted">
            Something went wrong in Skilldeck. Reload the page, or start again from the list.
          </p>
          <a href="/" className={buttonLook()}>
            All skills
          </a>
        </Page>
      </body>
    </html>
  );
}
