import { createHash } from "node:crypto";
import { entriesOf } from "@/conformance/zip-entries";
import { askContent, askJson, newContent, versionForm } from "./publisher";

const NAME = "crash-test";

interface Entry {
  version: string;
  /** SHA-256 of content.bin. */
  digest: string;
  state: "published" | "deleting" | "deleted";
}

/** What the server of one skill has acknowledged, and how to hold it to its word. */
export class Ledger {
  readonly #skillId: string;
  readonly #entries: Entry[] = [];
  /** Digests of every content that was sent, acknowledged or not. */
  readonly #sent = new Set<string>();

  private constructor(skillId: string) {
    this.#skillId = skillId;
  }

  static async create(origin: string): Promise<Ledger> {
    const content = newContent(10);
    const body = versionForm(NAME, content);
    const skill = await askJson(`${origin}/v1/skills`, { method: "POST", body });
    const ledger = new Ledger(skill.id);
    ledger.#acknowledge(skill.latest_version, content);
    return ledger;
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Publishes, and now and then deletes, until the server is gone. */
  async work(origin: string): Promise<void> {
    try {
      for (;;) {
        await this.publish(origin, 1 + Math.floor(Math.random() * 400_000));
        if (Math.random() < 0.3) await this.delete(origin);
      }
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    }
  }

  /** Publishes a version with content of so many bytes. */
  async publish(origin: string, bytes: number): Promise<void> {
    const content = newContent(bytes);
    this.#sent.add(digestOf(content));
    const body = versionForm(NAME, content);
    const { version } = await askJson(this.#urlOf(origin), { method: "POST", body });
    this.#acknowledge(version, content);
  }

  /** Deletes the oldest version of which nobody has tried it yet. */
  async delete(origin: string): Promise<void> {
    const entry = this.#entries.find(({ state }) => state === "published");
    if (!entry) return;
    entry.state = "deleting";
    await askJson(`${this.#urlOf(origin)}/${entry.version}`, { method: "DELETE" });
    entry.state = "deleted";
  }

  /** Everything that is wrong, in sentences. */
  async check(origin: string): Promise<string[]> {
    const { data } = await askJson(`${this.#urlOf(origin)}?limit=1000`);
    const listed: string[] = data.map((row: { version: string }) => row.version);
    const problems = this.#entries.flatMap((entry) => {
      const isListed = listed.includes(entry.version);
      if (entry.state === "published" && !isListed) return [`${entry.version} was acknowledged and is lost`];
      if (entry.state === "deleted" && isListed) return [`${entry.version} was deleted and is back`];
      return [];
    });
    const sorted = listed.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
    if (new Set(listed).size !== listed.length || String(sorted) !== String(listed))
      problems.push("version numbers are not unique and increasing");
    for (const version of listed) problems.push(...(await this.#checkContent(origin, version)));
    return problems;
  }

  /** Digests of the archives that the listed versions have, by their ETag. */
  async archives(origin: string): Promise<string[]> {
    const { data } = await askJson(`${this.#urlOf(origin)}?limit=1000`);
    const tags = data.map(async ({ version }: { version: string }) => {
      const answer = await askContent(`${this.#urlOf(origin)}/${version}/content`);
      await answer.body?.cancel();
      return answer.headers.get("etag")?.replaceAll('"', "") ?? "";
    });
    return [...new Set<string>(await Promise.all(tags))];
  }

  #acknowledge(version: string, content: Uint8Array): void {
    this.#sent.add(digestOf(content));
    this.#entries.push({ version, digest: digestOf(content), state: "published" });
  }

  #urlOf(origin: string): string {
    return `${origin}/v1/skills/${this.#skillId}/versions`;
  }

  async #checkContent(origin: string, version: string): Promise<string[]> {
    const answer = await askContent(`${this.#urlOf(origin)}/${version}/content`);
    if (answer.status !== 200) return [`${version} is listed and answers ${answer.status}`];
    const files = entriesOf(Buffer.from(await answer.arrayBuffer()));
    const content = files.find(({ name }) => name === `${NAME}/content.bin`)?.content;
    const expected = this.#entries.find((entry) => entry.version === version)?.digest;
    const digest = content ? digestOf(content) : "";
    const isWhole = expected === undefined ? this.#sent.has(digest) : digest === expected;
    return isWhole ? [] : [`${version} does not hold what was sent`];
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
