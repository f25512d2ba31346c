// What is done about broadcasts when nobody is typing: starting what is due, showing how it goes, telling staff.
import type { Api } from "grammy";
import type { Kind } from "../delivery/delivery.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { readyCall } from "../telegram/ready-call.ts";
import { type Screen, sendOptions } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { dueAt, START, type Starting } from "./approval.ts";
import { type Broadcast, findBroadcast } from "./broadcasts.ts";
import { FILE, makeFile } from "./export.ts";
import { broadcastKind, changeKind } from "./kinds.ts";
import { NOTICE, type Notice, readNotice } from "./notices.ts";
import { nameOf } from "./opening.ts";
import type { Report } from "./report.ts";
import { keepWatching, launch, WATCH } from "./run.ts";
import { runScreen } from "./standing.ts";
import { watch, watchRun } from "./watching.ts";

/** Names what is done: each step may run twice. */
export function broadcastsWork(rt: Runtime, api: Api): void {
  rt.work.handle<Starting>(START, {}, async ({ broadcastId }) => {
    rt.log.info({ event: "broadcast-start", broadcast: broadcastId, outcome: await launch(rt, broadcastId) });
  });
  rt.work.handle(WATCH, {}, watchRun(rt, api));
  rt.work.handle(FILE, { retries: 3, limitSeconds: 600 }, makeFile(rt, api));
  // Each has a piece of work of its own; this finds what was left, should that have been given up.
  rt.work.handle("broadcasts-due", {}, () => startDue(rt));
  rt.work.every("broadcasts-due", "* * * * *", rt.config.zone);
}

async function startDue(rt: Runtime): Promise<void> {
  const due = await rt.db.broadcast.findMany({
    where: { state: "scheduled", lateAt: null, holdUntil: { lte: rt.now() } },
    select: { id: true, holdUntil: true, scheduledAt: true },
  });
  for (const one of due) if (dueAt(one) <= rt.now()) await launch(rt, one.id);
}

/** The kinds of messages that broadcasts are made of. */
export function broadcastKinds(rt: Runtime): Kind[] {
  return [broadcastKind(rt), changeKind(rt), noticeKind(rt)];
}

/** What staff are told in their own chat. It is their work: it comes at once, whatever the hour they chose. */
function noticeKind(rt: Runtime): Kind {
  return {
    name: NOTICE,
    urgency: 20,
    keepsQuiet: false,
    repeatsUncertain: true,
    content: "personal",
    async render(subject, people) {
      const notice = readNotice(subject);
      const broadcast = notice && (await findBroadcast(rt.db, notice.broadcastId));
      if (!notice || !broadcast) return people.map(() => ({ skip: "gone" }));
      return Promise.all(
        people.map(async ({ language }) => {
          const { text, ...options } = await noticeMessage(rt, rt.texts.in(language), notice, broadcast);
          return { calls: [readyCall("sendMessage", { text, ...options })] };
        }),
      );
    },
    async settled(tx, subject, ends) {
      const notice = readNotice(subject);
      if (notice?.what !== "started") return;
      const rows = await tx.$queryRaw<{ telegramId: bigint; messageId: number | null }[]>(Prisma.sql`
        select c."telegramId", d."messageIds"[1] as "messageId" from "Delivery" d join "Candidate" c on c.id = d."candidateId"
        where d.kind = ${NOTICE} and d.subject = ${subject}
          and d."candidateId" = any(${ends.map(({ candidateId }) => candidateId)}) and d.state = 'sent'`);
      const { broadcastId } = notice;
      for (const { telegramId, messageId } of rows)
        if (messageId !== null)
          await watch(
            { db: tx, now: rt.now },
            { broadcastId, telegramId: Number(telegramId), messageId },
            { text: "" },
            nobodyYet(0),
          );
      await keepWatching(rt, broadcastId, { tx });
    },
  };
}

async function noticeMessage(rt: Runtime, words: Words, { what }: Notice, broadcast: Broadcast) {
  const { id } = broadcast;
  const number = String(id);
  if (what === "started") {
    const print = { words, texts: rt.texts, zone: rt.config.zone };
    // As it stood at the start, whatever has become of it meanwhile: the screen catches up by itself.
    const began = { ...broadcast, state: "sending" as const, endedAt: null };
    const screen = runScreen(print, began, nobodyYet(broadcast.countAtStart ?? 0), { rate: undefined });
    return { text: screen.text, ...sendOptions(screen) };
  }
  const printing = printingIn(words.language, rt.config.zone);
  const open = what === "approve" ? "broadcast-review" : "broadcast-open";
  const text =
    what === "approve"
      ? words.html("broadcasts-notice-approve", { number, author: await nameOf(rt, words, broadcast.author) })
      : what === "approved"
        ? words.html("broadcasts-notice-approved", { number, at: printing.dateTime(dueAt(broadcast)) })
        : what === "late"
          ? words.html("broadcasts-notice-late", { number, at: printing.dateTime(dueAt(broadcast)) })
          : what === "halted"
            ? words.html("broadcasts-notice-halted", { number, reason: broadcast.whyPaused ?? "" })
            : words.html(`broadcasts-notice-${what}`, { number });
  const screen: Screen = { text, buttons: [[button(words.plain("broadcasts-look-button"), open, id)]] };
  return { text, ...sendOptions(screen) };
}

function nobodyYet(audience: number): Report {
  const parts = {
    sent: 0,
    unreachable: 0,
    refused: 0,
    skipped: 0,
    cancelled: 0,
    uncertain: 0,
    unknown: 0,
    waiting: audience,
  };
  return { audience, parts, reasons: [] };
}
