"use client";

import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Unlink } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { HEADING_ID_PREFIX, resolveLink } from "@/lib/skills/skill-md/resolve-link";
import { HiddenCode } from "./hidden-code";
import { Picture } from "./picture";

/** Draws a link to another file of the bundle. */
export type RenderFileLink = (link: { path: string; hash: string; children: ReactNode }) => ReactNode;

interface ProseProps {
  tree: Root;
  bundleKey: string;
  path: string;
  renderFileLink: RenderFileLink;
}

interface Marks {
  "data-hidden"?: string;
  "data-missing"?: string;
  "data-folder"?: string;
}

/** Rendered prose from a sanitised tree. Links to files and pictures stay inside the skill; nothing is loaded from other sites. */
export function Prose({ tree, bundleKey, path, renderFileLink }: ProseProps) {
  const components = {
    a: ({ href, id, children, ...rest }: ComponentProps<"a"> & Marks) => {
      const { "data-missing": missing, "data-folder": folder } = rest;
      if (missing !== undefined) return <BrokenLink path={missing}>{children}</BrokenLink>;
      if (folder !== undefined) return <span title={`Folder ${folder}`}>{children}</span>;
      const link = resolveLink(href ?? "", path);
      if (link.kind === "file") return renderFileLink({ path: link.path, hash: link.hash, children });
      if (link.kind === "heading")
        return (
          <a id={id} href={`#${anchorOf(link.id)}`} aria-label={rest["aria-label"]}>
            {children}
          </a>
        );
      if (link.kind === "none") return <span>{children}</span>;
      return (
        <a href={link.href} title={link.href} target="_blank" rel="noopener noreferrer nofollow">
          {children}
        </a>
      );
    },
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus, the arrow keys couldn't scroll it
    pre: ({ children }: ComponentProps<"pre">) => <pre tabIndex={0}>{children}</pre>,
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    table: ({ children }: ComponentProps<"table">) => <table tabIndex={0}>{children}</table>,
    input: ({ checked }: ComponentProps<"input">) => (
      <input type="checkbox" disabled checked={checked} aria-label={checked ? "Done" : "To do"} readOnly />
    ),
    mark: ({ "data-hidden": code = "", children }: ComponentProps<"mark"> & Marks) => (
      <HiddenCode code={code}>{children}</HiddenCode>
    ),
    img: ({ src, alt, ...rest }: ComponentProps<"img"> & Marks) => {
      const missing = rest["data-missing"];
      if (missing !== undefined) return <BrokenLink path={missing}>{alt || "picture"}</BrokenLink>;
      const link = resolveLink(typeof src === "string" ? src : "", path);
      if (link.kind === "file") return <Picture bundleKey={bundleKey} path={link.path} alt={alt ?? ""} />;
      // Its markdown source follows as literal text.
      return <span className="text-ink-muted">Picture from another site, not loaded: </span>;
    },
  };
  return <div className="prose-skill">{toJsxRuntime(tree, { Fragment, jsx, jsxs, components })}</div>;
}

/** Links to footnotes already have the prefix; links to headings don't. */
function anchorOf(id: string): string {
  return id.startsWith(HEADING_ID_PREFIX) ? id : `${HEADING_ID_PREFIX}${id}`;
}

function BrokenLink({ path, children }: { path: string; children: ReactNode }) {
  return (
    <span
      title={`This version has no file ${path}`}
      className="rounded-xs bg-deleted-wash px-1 text-deleted underline decoration-wavy underline-offset-4"
    >
      {children} <Unlink aria-hidden className="mb-0.5 inline size-3.5" />
      <span className="sr-only"> (broken link: this version has no file {path})</span>
    </span>
  );
}
