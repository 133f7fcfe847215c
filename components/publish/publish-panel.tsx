"use client";

import { parseAsString, useQueryState } from "nuqs";
import { ChooseFolder } from "./choose-folder";
import { DraftReview } from "./draft-review";
import { useDroppedFolder } from "./dropped-folder";

/** Drop → check → compare with the newest version → publish. */
export function PublishPanel() {
  const [skillId] = useQueryState("skill", parseAsString);
  const { dropped, setDropped } = useDroppedFolder();
  return (
    <>
      <h1 className="mb-5 font-semibold text-2xl tracking-tight">Publish</h1>
      {dropped ? (
        <DraftReview
          key={dropped.id}
          dropped={dropped}
          wantedSkillId={skillId}
          onDiscard={() => setDropped(null)}
        />
      ) : (
        <ChooseFolder onChoose={setDropped} />
      )}
    </>
  );
}
