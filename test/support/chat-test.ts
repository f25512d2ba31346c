import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { test as base, inject } from "vitest";
import { chatTitle } from "./chat-format.ts";
import { judge } from "./chat-judge.ts";
import { playChat } from "./chat-player.ts";
import { openStage } from "./stage.ts";

/** A chat has many screens, and a process that is killed after every answer takes its time. */
const PATIENCE_MS = 180_000;

/** A stage a chat, on a database of the worker that rules use as well. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
const test = base.extend("stage", async ({}, { onCleanup }) => {
  const stage = openStage();
  onCleanup(stage.close);
  return stage;
});

/** Registers a .chat file as a test: played from its first line, compared with what it says, completed with `-u`. */
export async function chatTest(path: string): Promise<void> {
  const title = chatTitle(await readFile(path, "utf8"), basename(path, ".chat"));
  test(title, { timeout: PATIENCE_MS }, async ({ stage }) => {
    const text = await readFile(path, "utf8");
    const verdict = judge(path, text, await playChat(text, path, stage.open), inject("updateChats"));
    if (verdict.write !== undefined) await writeFile(path, verdict.write);
    if (verdict.error) throw verdict.error;
  });
}
