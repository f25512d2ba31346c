import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { costLine, type Effort } from "./chat-cost.ts";
import { type Block, type ChatFile, mistake, parseChat, printChat } from "./chat-format.ts";
import type { ChatHeader } from "./chat-header.ts";
import { chatOf, printReaction, type Scene } from "./chat-reaction.ts";
import type { Step } from "./chat-steps.ts";
import { firstWords, showLabel } from "./chat-text.ts";
import { rememberer } from "./chat-varying.ts";
import { staffGroup, whoIs } from "./people.ts";
import { type SandboxPhone, sandboxPhone } from "./sandbox-phone.ts";
import { printRows, type SavedRow } from "./saved-rows.ts";

/** A bot under test, as far as a chat can reach it. */
export type BotUnderTest = {
  /** Where the sandbox that it talks to listens. */
  sandboxAddress: string;
  /** Waits until everything that is due now and needs no message to set it off is done. */
  settle(): Promise<void>;
  moveClock(instant: Date): Promise<void>;
  restart(): Promise<void>;
  kill(): Promise<void>;
  loseDialogues(): Promise<void>;
  query(sql: string): Promise<SavedRow[]>;
};

export type Played = { text: string; failure?: Error & { line: number } };

type Play = {
  file: ChatFile;
  folder: string;
  bot: BotUnderTest;
  phone: SandboxPhone;
  scene: Scene;
  known: Map<string, number>;
  efforts: Map<number, Effort>;
  sequence: number;
  clock: Date;
  vary: ReturnType<typeof rememberer>;
};

/**
 * Plays a chat from its first line and gives it back with what the bot really did. After a step that cannot be
 * played, the rest stays as it was written and `failure` says which line and why.
 */
export async function playChat(
  text: string,
  path: string,
  open: (header: ChatHeader) => Promise<BotUnderTest>,
): Promise<Played> {
  const file = parseChat(text);
  const bot = await open(file.header);
  const phone = sandboxPhone(bot.sandboxAddress);
  const names = new Map<number, string>([[staffGroup.telegramId, staffGroup.key]]);
  const scene: Scene = {
    nameOf: (chatId) => names.get(chatId) ?? `chat ${chatId}`,
    texts: new Map(),
    pressers: new Map(),
    file: phone.file,
  };
  const { sequence } = await phone.state();
  const play: Play = {
    file,
    folder: dirname(path),
    bot,
    phone,
    scene,
    sequence,
    known: new Map(),
    efforts: new Map(),
    clock: file.header.now,
    vary: rememberer(file.header.varies),
  }; // prettier-ignore
  const blocks: Block[] = [...file.blocks];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "kept") continue;
    try {
      for (const key of mentioned(block.step)) names.set(await arrive(play, key), key);
      blocks[at] = { ...block, reaction: await playStep(play, block.step) };
    } catch (error) {
      const failure = mistake(block.line, `"${block.lines[0]}": ${(error as Error).message}`);
      return { text: printChat(blocks), failure: Object.assign(failure, { cause: error }) };
    }
  }
  return { text: printChat(blocks) };
}

function mentioned(step: Step): string[] {
  if (step.does === "shares") return [step.who, step.whose];
  return "who" in step ? [step.who] : [];
}

/** Puts a person into the sandbox when they are first spoken of. */
async function arrive(play: Play, key: string): Promise<number> {
  const known = play.known.get(key);
  if (known !== undefined) return known;
  const person = whoIs(play.file.header, key);
  play.known.set(key, person.telegramId);
  await play.phone.addPerson({
    id: person.telegramId,
    first_name: person.name,
    language_code: person.language,
    phone_number: person.phone,
    ...(person.surname === undefined ? {} : { last_name: person.surname }),
    ...(person.username === undefined ? {} : { username: person.username }),
  }); // prettier-ignore
  return person.telegramId;
}

async function playStep(play: Play, step: Step): Promise<string[]> {
  const id = "who" in step ? play.known.get(step.who) : undefined;
  if (id === undefined) delete play.scene.actor;
  else play.scene.actor = id;
  if (step.does === "saved") return printRows(await play.bot.query(step.query)).map(play.vary.hide);
  if (step.does === "costs") return costLine(play.efforts, play.scene.nameOf, step.limits);
  const said = await act(play, step, id ?? 0);
  await play.phone.idle();
  await play.bot.settle();
  await play.phone.idle();
  const { calls, sequence } = await play.phone.calls(play.sequence);
  play.sequence = sequence;
  countCalls(play, calls);
  const lines = [...said.lines, ...(await printReaction(calls, play.scene)), ...unanswered(said.queries, calls)];
  const silent = lines.length === 0 && expectsAnswer(step);
  return silent ? ["  (no answer)"] : lines.map(play.vary.hide);
}

type Said = { lines: string[]; queries: string[] };
const nothing: Said = { lines: [], queries: [] };

async function act(play: Play, step: Exclude<Step, { does: "saved" | "costs" }>, id: number): Promise<Said> {
  const { phone, bot } = play;
  switch (step.does) {
    case "types":
      effort(play, id).typed += 1;
      return await write(play, id, { text: play.vary.reveal(step.text) });
    case "taps":
      return await tap(play, step, id);
    case "starts":
      effort(play, id).taps += 1;
      await phone.start(id, step.payload === undefined ? undefined : play.vary.reveal(step.payload));
      return nothing;
    case "shares":
      effort(play, id).taps += 1;
      return await write(play, id, { contact: step.who === step.whose ? "own" : contactOf(play, step.whose) });
    case "sends":
      return await write(play, id, await fileMessage(play, step));
    case "blocks":
      await phone.block(id);
      return nothing;
    case "unblocks":
      await phone.unblock(id);
      return nothing;
    case "speaks":
      await phone.changePerson(id, { language_code: step.language });
      return nothing;
    case "waits":
      return await moveClock(play, new Date(play.clock.getTime() + step.milliseconds));
    case "reaches":
      return await moveClock(play, step.instant);
    case "restarts":
      await bot.restart();
      return nothing;
    case "dies":
      await bot.kill();
      return nothing;
    case "forgets":
      await bot.loseDialogues();
      return nothing;
  }
}

/** Somebody who writes, presses or opens the bot expects a sign; the clock and a blocked bot owe none. */
function expectsAnswer(step: Step): boolean {
  return ["types", "taps", "starts", "shares", "sends"].includes(step.does);
}

async function write(play: Play, id: number, message: Record<string, unknown>): Promise<Said> {
  const { message_id } = await play.phone.write(id, message);
  play.scene.texts.set(`${id}:${message_id}`, String(message.text ?? message.caption ?? ""));
  return nothing;
}

async function moveClock(play: Play, instant: Date): Promise<Said> {
  if (instant < play.clock) throw new Error("the clock only moves forward");
  play.clock = instant;
  await play.phone.moveClock(instant);
  await play.bot.moveClock(instant);
  return nothing;
}

async function tap(play: Play, step: Extract<Step, { does: "taps" }>, id: number): Promise<Said> {
  const button = await findButton(play, step, id);
  effort(play, id).taps += step.times;
  const presses = await Promise.all(Array.from({ length: step.times }, () => play.phone.press(id, button)));
  const said: Said = { lines: [], queries: [] };
  for (const press of presses) {
    if (press.kind === "url") said.lines.push(`  (opens ${press.url})`);
    if (press.kind !== "callback") continue;
    said.queries.push(press.callback_query_id);
    play.scene.pressers.set(press.callback_query_id, id);
  }
  return said;
}

/** The newest message that has the button, or the one whose text starts with the words given. */
async function findButton(
  play: Play,
  step: Extract<Step, { does: "taps" }>,
  id: number,
): Promise<Record<string, unknown>> {
  const screen = await play.phone.screen(id);
  const label = play.vary.reveal(step.label);
  if (step.kind === "reply") {
    const labels = (screen.reply_keyboard?.keyboard ?? [])
      .flat()
      .map((key) => (typeof key === "string" ? key : key.text));
    if (labels.includes(label)) return { text: label };
    throw new Error(`no such key; ${listed(labels.map((one) => `{${showLabel(one)}}`))}`);
  }
  const offered: string[] = [];
  for (const message of screen.messages.toReversed()) {
    const text = message.text ?? message.caption ?? "";
    if (step.on !== undefined && !text.startsWith(step.on)) continue;
    const rows = message.reply_markup?.inline_keyboard ?? [];
    for (const [row, buttons] of rows.entries()) {
      const column = buttons.findIndex((button) => button.text === label);
      if (column !== -1) return { message_id: message.message_id, row, column };
    }
    if (rows.length > 0)
      offered.push(
        `${rows
          .flat()
          .map((button) => `[${showLabel(button.text)}]`)
          .join(" ")} on "${firstWords(text)}"`,
      );
  }
  throw new Error(`no such button; ${listed(offered)}`);
}

function listed(offered: string[]): string {
  return offered.length === 0 ? "there are none" : `there are\n  ${offered.slice(0, 6).join("\n  ")}`;
}

function contactOf(play: Play, key: string): Record<string, unknown> {
  const other = whoIs(play.file.header, key);
  return { phone_number: other.phone, first_name: other.name, user_id: other.telegramId };
}

async function fileMessage(play: Play, step: Extract<Step, { does: "sends" }>): Promise<Record<string, unknown>> {
  const caption = step.caption === undefined ? {} : { caption: step.caption };
  if (step.file === undefined) return { photo: {}, ...caption };
  const base64 = (await readFile(join(play.folder, step.file))).toString("base64");
  return { [step.what]: { name: step.file, base64 }, ...caption };
}

/** A button that nobody answers spins on the phone until it gives up. */
function unanswered(queries: string[], calls: { parameters: Record<string, unknown> }[]): string[] {
  const answered = new Set(calls.map((call) => String(call.parameters.callback_query_id)));
  return queries.filter((query) => !answered.has(query)).map(() => "  (the button keeps spinning)");
}

function countCalls(play: Play, calls: Parameters<typeof chatOf>[0][]): void {
  for (const call of calls) {
    const chat = chatOf(call, play.scene);
    if (chat === undefined) continue;
    const done = effort(play, chat);
    done.calls += 1;
    done.bytes += call.bytes;
  }
}

function effort(play: Play, id: number): Effort {
  const done = play.efforts.get(id) ?? { taps: 0, typed: 0, calls: 0, bytes: 0 };
  play.efforts.set(id, done);
  return done;
}
