import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { effort, type Play } from "./chat-play.ts";
import type { Step } from "./chat-steps.ts";
import { firstWords, showLabel } from "./chat-text.ts";
import { whoIs } from "./people.ts";
import type { PressAnswer } from "./sandbox-phone.ts";

/** What the act itself showed, and the presses that now want an answer. */
export type Said = { lines: string[]; queries: string[] };
const nothing: Said = { lines: [], queries: [] };

/** Does on the person's phone, or to the machinery, what a step says. */
export async function act(play: Play, step: Exclude<Step, { does: "saved" | "costs" }>, id: number): Promise<Said> {
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
    case "corrects":
      return await correct(play, step, id);
    case "replies":
      return await reply(play, step, id);
    case "forges":
      return await forge(play, step.data, id);
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
    case "troubles":
      play.troubled = true;
      await phone.addFault(step.fault);
      return nothing;
    case "loads": {
      const mistakes = await bot.loadCatalogue(await readFile(join(play.folder, step.file), "utf8"));
      return { lines: mistakes.map((mistake) => `  ${mistake}`), queries: [] };
    }
    case "stands":
      await bot.register(whoIs(play.header, step.who), step);
      return nothing;
    case "certifies":
      await bot.certify();
      return nothing;
    case "holds":
      await bot.certify({ person: whoIs(play.header, step.who), recordId: step.recordId });
      return nothing;
    case "posts":
      await bot.post();
      return nothing;
    case "publishes":
      await bot.publish(step.code);
      return nothing;
    case "recruits":
      await bot.giveRole(whoIs(play.header, step.who), step.companyCode);
      return nothing;
    case "staffs":
      await bot.giveRole(whoIs(play.header, step.who));
      return nothing;
    case "forgets":
      await bot.loseDialogues();
      return nothing;
  }
}

async function write(play: Play, id: number, message: Record<string, unknown>): Promise<Said> {
  const { message_id } = await play.phone.write(id, message);
  play.scene.texts.set(`${id}:${message_id}`, String(message.text ?? message.caption ?? ""));
  return nothing;
}

async function correct(play: Play, step: Extract<Step, { does: "corrects" }>, id: number): Promise<Said> {
  const { messages } = await play.phone.screen(id);
  const own = messages.findLast((message) => message.mine && message.text?.startsWith(step.old));
  if (own === undefined) throw new Error(`${step.who} wrote no message that begins with "${step.old}"`);
  effort(play, id).typed += 1;
  await play.phone.write(id, { edit: own.message_id, text: play.vary.reveal(step.text) });
  return nothing;
}

/** Answers a message of the bot as Telegram lets one, in the person's own chat or in the staff's group. */
async function reply(play: Play, step: Extract<Step, { does: "replies" }>, id: number): Promise<Said> {
  const group = Number(play.header.settings.STAFF_CHAT_ID);
  const { messages } = await play.phone.screen(id, step.group ? group : undefined);
  const found = messages.findLast(
    ({ text, caption, mine }) => !mine && bare(text ?? caption ?? "").startsWith(bare(step.on)),
  );
  if (found === undefined) throw new Error(`the bot wrote nothing that begins with "${step.on}"`);
  effort(play, id).typed += 1;
  return await write(play, id, {
    ...(step.photo ? { photo: {}, caption: step.text } : { text: step.text }),
    ...(step.group ? { chat_id: group } : {}),
    reply_to: found.message_id,
  });
}

/** Data that no button has, sent as if the newest message had one with it. */
async function forge(play: Play, data: string, id: number): Promise<Said> {
  const { messages } = await play.phone.screen(id);
  const newest = messages.findLast((message) => !message.mine);
  if (newest === undefined) throw new Error("the bot has sent no message yet to forge a button of");
  const press = { message_id: newest.message_id, data: play.vary.reveal(data), forged: true };
  return noteAnswers(play, [await play.phone.press(id, press)], id);
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
  return noteAnswers(
    play,
    await Promise.all(Array.from({ length: step.times }, () => play.phone.press(id, button))),
    id,
  );
}

function noteAnswers(play: Play, presses: PressAnswer[], id: number): Said {
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
    if (step.on !== undefined && !bare(text).startsWith(bare(step.on))) continue;
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

/** Words without the signs of formatting, which a message's text has not, but the chat shows. */
function bare(text: string): string {
  return text.replace(/[*_`\\]/g, "");
}

function listed(offered: string[]): string {
  return offered.length === 0 ? "there are none" : `there are\n  ${offered.slice(0, 6).join("\n  ")}`;
}

function contactOf(play: Play, key: string): Record<string, unknown> {
  const other = whoIs(play.header, key);
  return { phone_number: other.phone, first_name: other.name, user_id: other.telegramId };
}

async function fileMessage(play: Play, step: Extract<Step, { does: "sends" }>): Promise<Record<string, unknown>> {
  const caption = step.caption === undefined ? {} : { caption: step.caption };
  if (step.what === "location") return { location: { latitude: -8.65, longitude: 116.32 } };
  if (step.file === undefined) return { [step.what]: {}, ...caption };
  const base64 = (await readFile(join(play.folder, step.file))).toString("base64");
  return { [step.what]: { name: step.file, base64 }, ...caption };
}
