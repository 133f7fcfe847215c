import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { DropTarget } from "@/components/publish/drop-target";
import { Providers } from "@/components/shell/providers";
import { TopBar } from "@/components/shell/top-bar";
import { backendName } from "@/lib/server/backend";
import { config } from "@/lib/server/config";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Skilldeck", template: "%s · Skilldeck" },
  description: "Browse, publish, compare and roll back versions of Agent Skills.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fafafb" },
    { media: "(prefers-color-scheme: dark)", color: "#101115" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Renders per request, because settings belong to the running server, not to the build.
  await connection();
  return (
    <html
      lang="en"
      data-lane={config().lane}
      data-backend={backendName()}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2 focus:shadow-floating"
        >
          Skip to content
        </a>
        <Providers>
          <DropTarget>
            <TopBar backend={backendName()} />
            {children}
          </DropTarget>
        </Providers>
      </body>
    </html>
  );
}
