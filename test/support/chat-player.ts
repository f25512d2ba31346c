import { dirname } from "node:path";
import { act } from "./chat-acts.ts";
import { costLine } from "./chat-cost.ts";
import { type Block, type ChatFile, mistake, parseChat, printChat } from "./chat-format.ts";
import type { ChatHeader } from "./chat-header.ts";
import { type BotUnderTest, effort, type Play } from "./chat-play.ts";
import { chatOf, printReaction } from "./chat-reaction.ts";
import type { Step } from "./chat-steps.ts";
import { rememberer } from "./chat-varying.ts";
import { staffForum, staffGroup, whoIs } from "./people.ts";
import { type RecordedCall, sandboxPhone } from "./sandbox-phone.ts";
import { printRows } from "./saved-rows.ts";

/** `writtenLine` is where the failing step stands in `text`, `line` where it stood in the file. */
export type Played = { text: string; failure?: Error & { line: number; writtenLine: number } };

/**
 * Plays a chat from its first line and gives it back with what the bot really did. After a step that cannot be
 * played, the rest stays as it was written and `failure` says which line and why.
 */
export async function playChat(
  text: string,
  path: string,
  open: (file: ChatFile) => Promise<BotUnderTest>,
): Promise<Played> {
  const file = parseChat(text);
  const { header } = file;
  const play = beginPlay(header, dirname(path), await open(file));
  if (header.settings.STAFF_CHAT_ID) await openStaffGroup(play, Number(header.settings.STAFF_CHAT_ID));
  play.sequence = (await play.phone.state()).sequence;
  const blocks: Block[] = [...file.blocks];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "kept") continue;
    try {
      for (const key of mentioned(block.step)) await arrive(play, key);
      blocks[at] = { ...block, reaction: await playStep(play, block.step) };
    } catch (error) {
      const failure = mistake(block.line, `"${block.lines[0]}": ${(error as Error).message}`);
      const writtenLine = printChat(blocks.slice(0, at)).split("\n").length;
      return { text: printChat(blocks), failure: Object.assign(failure, { cause: error, writtenLine }) };
    }
  }
  return { text: printChat(blocks) };
}

function beginPlay(header: ChatHeader, folder: string, bot: BotUnderTest): Play {
  const phone = sandboxPhone(bot.sandboxAddress);
  const names = new Map<number, string>();
  return {
    header,
    folder,
    bot,
    phone,
    names,
    scene: {
      nameOf: (chatId) => names.get(chatId) ?? `chat ${chatId}`,
      texts: new Map(),
      pressers: new Map(),
      file: phone.file,
    },
    known: new Map(),
    efforts: new Map(),
    sequence: 0,
    clock: header.now,
    troubled: false,
    vary: rememberer(header.varies),
  };
}

function mentioned(step: Step): string[] {
  if (step.does === "shares") return [step.who, step.whose];
  return "who" in step ? [step.who] : [];
}

/** Puts a person into the sandbox when they are first spoken of. */
async function arrive(play: Play, key: string): Promise<number> {
  const known = play.known.get(key);
  if (known !== undefined) return known;
  const person = whoIs(play.header, key);
  play.known.set(key, person.telegramId);
  play.names.set(person.telegramId, key);
  await play.phone.addPerson({
    id: person.telegramId,
    first_name: person.name,
    language_code: person.language,
    phone_number: person.phone,
    ...(person.surname === undefined ? {} : { last_name: person.surname }),
    ...(person.username === undefined ? {} : { username: person.username }),
  });
  return person.telegramId;
}

/** The group of `STAFF_CHAT_ID`, with Chitra and the bot in it. */
async function openStaffGroup(play: Play, id: number): Promise<void> {
  const chitra = await arrive(play, "Chitra");
  const isForum = id === staffForum.telegramId;
  const { title } = isForum ? staffForum : staffGroup;
  play.names.set(id, title);
  const topics = isForum ? { topics: true, bot: "administrator" } : {};
  await play.phone.addGroup({ id, title, members: [chitra], ...topics });
  await play.phone.idle();
}

async function playStep(play: Play, step: Step): Promise<string[]> {
  const id = "who" in step ? play.known.get(step.who) : undefined;
  if (id === undefined) delete play.scene.actor;
  else play.scene.actor = id;
  if (step.does === "saved") return printRows(await play.bot.query(step.query)).map(play.vary.hide);
  if (step.does === "costs") return costLine(play.efforts, play.scene.nameOf, step.limits);
  if (expectsAnswer(step)) play.bot.hold?.();
  const said = await act(play, step, id ?? 0);
  await play.phone.idle(60);
  await play.bot.settle();
  await play.phone.idle(60);
  const [complaint] = play.bot.complaints();
  if (complaint !== undefined && !play.troubled) throw new Error(`the bot logs an error: ${complaint}`);
  const { calls, sequence } = await play.phone.calls(play.sequence);
  play.sequence = sequence;
  countCalls(play, calls);
  const lines = [...said.lines, ...(await printReaction(calls, play.scene)), ...unanswered(said.queries, calls)];
  const silent = lines.length === 0 && expectsAnswer(step);
  return silent ? ["  (no answer)"] : lines.map(play.vary.hide);
}

/** Somebody who writes, presses or opens the bot expects a sign; the clock and a blocked bot owe none. */
function expectsAnswer(step: Step): boolean {
  return ["types", "taps", "starts", "shares", "sends", "corrects", "forges", "replies"].includes(step.does);
}

/** A button that nobody answers spins on the phone until it gives up. */
function unanswered(queries: string[], calls: RecordedCall[]): string[] {
  const answered = new Set(calls.map((call) => String(call.parameters.callback_query_id)));
  return queries.filter((query) => !answered.has(query)).map(() => "  (the button keeps spinning)");
}

function countCalls(play: Play, calls: RecordedCall[]): void {
  for (const call of calls) {
    const chat = chatOf(call, play.scene);
    if (chat === undefined) continue;
    const done = effort(play, chat);
    done.calls += 1;
    done.bytes += call.bytes;
  }
}
