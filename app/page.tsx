import { ChooseFolderButton } from "@/components/publish/choose-folder-button";
import { SkillList } from "@/components/skills/skill-list";
import { Page } from "@/components/ui/page";

export default function SkillsPage() {
  return (
    <Page>
      <SkillList chooseFolder={<ChooseFolderButton />} />
    </Page>
  );
}
