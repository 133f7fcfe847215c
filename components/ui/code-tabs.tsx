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
          <div className="flex items-start rounded-lg border bg-sunken">
            <ScrollX label={`${language} lines`} className="min-w-0 flex-1 rounded-l-lg">
              <pre className="p-4 pr-2 font-mono text-xs leading-5">{code}</pre>
            </ScrollX>
            <span className="p-1.5">
              <CopyButton text={code} label={`Copy the ${language} lines`} />
            </span>
          </div>
        ),
      }))}
    />
  );
}
