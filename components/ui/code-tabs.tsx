"use client";

import { CopyButton } from "./copy-button";
import { ScrollX } from "./scroll-x";
import { Tabs } from "./tabs";

interface CodeTabsProps {
  snippets: { language: string; code: string }[];
}

/** The same code in several languages, each with a copy button. */
export function CodeTabs({ snippets }: CodeTabsProps) {
  return (
    <Tabs
      label="Language"
      tabs={snippets.map(({ language, code }) => ({
        value: language,
        label: language,
        panel: (
          <div className="relative">
            <ScrollX label={`${language} lines`} className="rounded-lg border bg-sunken">
              <pre className="p-4 pr-10 font-mono text-xs leading-5">{code}</pre>
            </ScrollX>
            <span className="absolute top-1.5 right-1.5 rounded-md bg-sunken">
              <CopyButton text={code} label={`Copy the ${language} lines`} />
            </span>
          </div>
        ),
      }))}
    />
  );
}
