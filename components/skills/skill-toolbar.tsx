"use client";

import { debounce, useQueryStates } from "nuqs";
import { SearchField } from "@/components/ui/search-field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { type SkillSort, skillFilters } from "./skill-filters";

const SORT_OPTIONS: { value: SkillSort; label: string }[] = [
  { value: "newest", label: "Newest first" },
  { value: "updated", label: "Recently published" },
  { value: "title", label: "Title" },
];

const ADDRESS_DELAY_MS = 250;

export function SkillToolbar() {
  const [filters, setFilters] = useQueryStates(skillFilters, { history: "replace" });
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <SearchField
        label="Search titles and ids"
        value={filters.q}
        onChange={(q) => setFilters({ q: q || null }, { limitUrlUpdates: debounce(ADDRESS_DELAY_MS) })}
      />
      <Segmented
        label="Source"
        value={filters.source ?? "all"}
        choices={[
          { value: "all", label: "All" },
          { value: "custom", label: "Custom" },
          { value: "anthropic", label: "Anthropic" },
        ]}
        onChange={(source) => setFilters({ source: source === "all" ? null : source })}
      />
      <Select
        label="Sort by"
        value={filters.sort}
        options={SORT_OPTIONS}
        onChange={(sort) => setFilters({ sort: sort === "newest" ? null : sort })}
      />
    </div>
  );
}
