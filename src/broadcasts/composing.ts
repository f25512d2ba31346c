// Writing a broadcast in the chat: what each press does, and what the author's next message is taken for.
import type { Message as Received } from "grammy/types";
import { Topic } from "../platform/generated/prisma/enums.ts";
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { type Screen, sendOptions } from "../telegram/screen.ts";
import { askFor, change, leave, remember, sayAgain } from "./asking.ts";
import { type Broadcast, findBroadcast } from "./broadcasts.ts";
import { captureMessage, readLink } from "./capture.ts";
import { type Content, missingVersions, versionsOf } from "./content.ts";
import { topicsScreen } from "./draft-screens.ts";
import { ask, beginDraft, dropDraft, editBroadcast, standsUnder, withLink, withMessage } from "./drafting.ts";
import { type Heard, type Pressed, showBroadcast } from "./opening.ts";
import { printFor } from "./print.ts";
import { LONGEST_CAPTION, LONGEST_TEXT } from "./render.ts";
import { showElse } from "./watching.ts";

/** Begins a draft. */
export async function beginNew(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  const id = await beginDraft(rt.db, { actor: staff, at: rt.now() });
  await staff.note("broadcast-begun", String(id));
  await showBroadcast(rt, ctx, staff, id);
  return "done";
}

/** One version for all, or one a language: then the first is asked for. */
export async function chooseVersions(pressed: Pressed): Promise<Done> {
  const { rt, ctx, staff, broadcast, rest, nonce } = pressed;
  const versions = (["one", "each"] as const).find((each) => each === rest);
  if (!versions) return "no-such-thing";
  const edit = (before: Broadcast) => ({ content: { ...before.content, versions } });
  if (!(await change(pressed, edit, nonce))) return "done";
  return await askMissing(rt, ctx, staff, broadcast.id);
}

/** Asks for the message of a version; what comes next is it. */
export async function askMessage(pressed: Pressed): Promise<Done> {
  const { rt, broadcast, rest } = pressed;
  if (!versionsOf(broadcast.content, rt.texts.languages).includes(rest)) return "no-such-thing";
  return await askFor(pressed, `message:${rest}`);
}

/** Asks for the words and the address of a button. */
export async function askLink(pressed: Pressed): Promise<Done> {
  const { rt, broadcast, rest } = pressed;
  if (!versionsOf(broadcast.content, rt.texts.languages).includes(rest)) return "no-such-thing";
  return await askFor(pressed, `link:${rest}`);
}

/** Takes a button away. */
export async function removeLink(pressed: Pressed): Promise<Done> {
  const { rt, ctx, staff, broadcast, rest } = pressed;
  await leave(rt, staff.telegramId);
  await change(pressed, (before) => ({
    content: withLink(before.content, rest, undefined),
  }));
  await showBroadcast(rt, ctx, staff, broadcast.id);
  return "done";
}

/** The topics to choose from. */
export async function openTopics({ rt, ctx, broadcast }: Pressed): Promise<Done> {
  await showElse(rt, ctx, topicsScreen(printFor(rt, ctx), broadcast));
  return "done";
}

/** Chooses the topic. */
export async function chooseTopic(pressed: Pressed): Promise<Done> {
  const { rt, ctx, staff, broadcast, rest, nonce } = pressed;
  const topic = Object.values(Topic).find((each) => each === rest);
  if (!topic) return "no-such-thing";
  await change(pressed, () => ({ topic }), nonce);
  await showBroadcast(rt, ctx, staff, broadcast.id);
  return "done";
}

/** Takes something handed in back to writing: what was approved or scheduled is void then. */
export async function reopen(pressed: Pressed): Promise<Done> {
  const { rt, ctx, staff, broadcast, nonce } = pressed;
  const isDone = await change(pressed, () => ({}), nonce);
  const voided = broadcast.state === "inApproval" ? "asking" : "time";
  const lead = isDone ? ctx.words.html(`broadcasts-reopened-${voided}`) : undefined;
  await showBroadcast(rt, ctx, staff, broadcast.id, lead);
  return "done";
}

/** Removes a draft. */
export async function drop({ rt, ctx, staff, broadcast }: Pressed): Promise<Done> {
  const outcome = await dropDraft(rt.db, { id: broadcast.id, actor: staff });
  if (outcome !== "dropped") {
    const isTheirs = broadcast.author === staff.telegramId;
    if (!isTheirs) await staff.note("refused", `broadcast-drop ${broadcast.id}`);
    ctx.popUp(ctx.words.plain(isTheirs ? "broadcasts-too-late" : "broadcasts-not-yours"));
    await showBroadcast(rt, ctx, staff, broadcast.id);
    return "done";
  }
  await staff.note("broadcast-dropped", String(broadcast.id));
  const { words } = ctx;
  await showElse(rt, ctx, {
    text: words.html("broadcasts-dropped"),
    buttons: [[button(words.plain("broadcasts-list-button"), "broadcast")]],
  });
  return "done";
}

/** The next version that is missing is asked for; when none is, the draft is shown. */
async function askMissing(rt: Runtime, ctx: BotContext, staff: Staff, id: number, lead?: string): Promise<Done> {
  const broadcast = await findBroadcast(rt.db, id);
  const [missing] = broadcast ? missingVersions(broadcast.content, rt.texts.languages) : [];
  if (broadcast && missing !== undefined) return await askFor({ rt, ctx, staff, broadcast }, `message:${missing}`);
  await showBroadcast(rt, ctx, staff, id, lead);
  return "done";
}

/** Takes the message of a version; an album is only beginning with it. */
export async function takeMessage(heard: Heard, version: string, received: Received): Promise<boolean> {
  const { rt, ctx, staff, broadcast } = heard;
  const { words } = ctx;
  const message = captureMessage(received);
  if (message === undefined) return await sayAgain(heard, words.html("broadcasts-cannot-send"));
  const texts = message.kind === "album" ? message.items.map(({ text }) => text) : [message.text];
  if (broadcast.does === "edit" && message.kind !== "text")
    return await sayAgain(heard, words.html("broadcasts-edit-needs-text"));
  const isText = message.kind === "text" && (await standsUnder(rt.db, broadcast)) === undefined;
  const most = isText ? LONGEST_TEXT : LONGEST_CAPTION;
  if (texts.some((text) => text.length > most))
    return await sayAgain(
      heard,
      words.html(`broadcasts-${isText ? "text" : "caption"}-too-long`, { most: String(most) }),
    );
  const write = (before: Broadcast): { content: Content } => ({
    content: withMessage(before.content, version, message),
  });
  if (!(await change(heard, write))) return true;
  if (message.kind === "album") {
    await ask(rt, staff.telegramId, { id: broadcast.id, asked: `album:${version}` });
    await remember(rt, staff.telegramId, broadcast.id);
    const screen = albumScreen(words, broadcast.id, 1);
    const sent = await ctx.reply(screen.text, sendOptions(screen));
    await rt.db.broadcast.update({ where: { id: broadcast.id }, data: { askedMessageId: sent.message_id } });
    return true;
  }
  await leave(rt, staff.telegramId);
  await askMissing(rt, ctx, staff, broadcast.id);
  return true;
}

/** A further picture of an album that is still arriving: each comes as a message of its own. */
export async function takePiece(
  { rt, ctx, staff, broadcast }: Heard,
  version: string,
  received: Received,
): Promise<boolean> {
  const piece = captureMessage(received);
  const before = broadcast.content.messages[version];
  if (piece?.kind !== "album" || before?.kind !== "album" || before.groupId !== piece.groupId) return false;
  await editBroadcast(rt.db, { id: broadcast.id, actor: staff, at: rt.now() }, (now) => ({
    content: withMessage(now.content, version, piece),
  }));
  const now = await findBroadcast(rt.db, broadcast.id);
  const album = now?.content.messages[version];
  if (!now?.askedMessageId || album?.kind !== "album" || !ctx.chat) return true;
  const screen = albumScreen(ctx.words, now.id, album.items.length);
  // Several arrive within a moment: an edit that fails is made up for by the next.
  await ctx.api
    .editMessageText(ctx.chat.id, now.askedMessageId, screen.text, sendOptions(screen))
    .catch(() => undefined);
  return true;
}

function albumScreen(words: BotContext["words"], id: number, count: number): Screen {
  return {
    text: words.html("broadcasts-album-arrives", { count: String(count) }),
    buttons: [[button(words.plain("telegram-continue"), "broadcast-next", id)]],
  };
}

/** After an album: on to the next version, or to the draft. */
export async function goOn({ rt, ctx, staff, broadcast }: Pressed): Promise<Done> {
  await leave(rt, staff.telegramId);
  return await askMissing(rt, ctx, staff, broadcast.id);
}

/** Takes the words and the address of a button. */
export async function takeLink(heard: Heard, version: string, typed: string | undefined): Promise<boolean> {
  const { rt, ctx, staff, broadcast } = heard;
  const link = readLink(typed ?? "");
  if (typeof link === "string") return await sayAgain(heard, ctx.words.html(`broadcasts-link-${link}`));
  if (!(await change(heard, (before) => ({ content: withLink(before.content, version, link) })))) return true;
  await leave(rt, staff.telegramId);
  await showBroadcast(rt, ctx, staff, broadcast.id);
  return true;
}
