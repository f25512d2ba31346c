// The messages in which staff are told, in their own chat, that something waits for them or goes on.
import type { Kind } from "../delivery/delivery.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { dueAt } from "./approval.ts";
import { describeAudience } from "./audience-words.ts";
import { type Broadcast, findBroadcast, lastChange } from "./broadcasts.ts";
import { countAudience } from "./count.ts";
import { NOTICE, type Notice, readNotice } from "./notices.ts";
import { nameOf } from "./opening.ts";
import { excerptOf, printFor, toldLine } from "./print.ts";
import type { Report } from "./report.ts";
import { keepWatching } from "./run.ts";
import { runScreen } from "./run-screen.ts";
import { watch } from "./watching.ts";

/** What staff are told in their own chat. It is their work: it comes at once, whatever the hour they chose. */
export function noticeKind(rt: Runtime): Kind {
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
          const screen = await noticeScreen(rt, rt.texts.in(language), notice, broadcast);
          return { calls: [screenCall(screen)] };
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

async function noticeScreen(rt: Runtime, words: Words, notice: Notice, broadcast: Broadcast): Promise<Screen> {
  const { id } = broadcast;
  if (notice.what === "started") {
    const print = printFor(rt, { words });
    // As it stood at the start, whatever has become of it meanwhile: the screen catches up by itself.
    const began = { ...broadcast, state: "sending" as const, endedAt: null };
    return runScreen(print, began, nobodyYet(broadcast.countAtStart ?? 0));
  }
  const open = notice.what === "approve" ? "broadcast-review" : "broadcast-open";
  return {
    text: await noticeText(rt, words, notice.what, broadcast),
    buttons: [[button(words.plain("broadcasts-look-button"), open, id)]],
  };
}

async function noticeText(
  rt: Runtime,
  words: Words,
  what: Exclude<Notice["what"], "started">,
  broadcast: Broadcast,
): Promise<string> {
  const number = String(broadcast.id);
  const due = dueAt(broadcast);
  const at = printingIn(words.language, rt.config.zone).dateTime(due);
  switch (what) {
    case "approve":
      return await requestText(rt, words, broadcast);
    case "approved":
      return due <= rt.now()
        ? words.html("broadcasts-notice-approved-now", { number })
        : words.html("broadcasts-notice-approved", { number, at });
    case "given-back": {
      const change = await lastChange(rt.db, broadcast.id, "given-back");
      const name = await nameOf(rt, words, change?.by ?? broadcast.author);
      return change?.said
        ? words.html("broadcasts-notice-given-back-said", { number, name, said: change.said })
        : words.html("broadcasts-notice-given-back", { number, name });
    }
    case "late":
      return words.html("broadcasts-notice-late", { number, at });
    case "halted":
      return words.html("broadcasts-notice-halted", { number, reason: broadcast.whyPaused ?? "" });
    default:
      return words.html(`broadcasts-notice-${what}`, { number });
  }
}

/** What somebody is asked to approve: its first words, for whom, how many get it, when, and whether it was back before. */
async function requestText(rt: Runtime, words: Words, broadcast: Broadcast): Promise<string> {
  const print = printFor(rt, { words });
  const { id, author, audience, scheduledAt } = broadcast;
  const people = (await describeAudience(rt, words, audience, broadcast)) ?? "";
  const count = await countAudience(rt, audience, broadcast);
  const before = await returnedBefore(rt, words, broadcast);
  return [
    words.html("broadcasts-notice-approve", { number: String(id), author: await nameOf(rt, words, author) }),
    words.html("broadcasts-time-content", { excerpt: excerptOf(words, broadcast) }),
    words.html("broadcasts-review-people", { people }),
    toldLine(print, broadcast, count),
    ...(scheduledAt === null
      ? []
      : [
          words.html("broadcasts-approve-at", { at: printingIn(words.language, rt.config.zone).dateTime(scheduledAt) }),
        ]),
    ...(before === undefined ? [] : [before]),
  ].join("\n");
}

/** Who gave it back the last time, and why; undefined for one that never came back. */
export async function returnedBefore(
  rt: Pick<Runtime, "db">,
  words: Words,
  { id }: Pick<Broadcast, "id">,
): Promise<string | undefined> {
  const change = await lastChange(rt.db, id, "given-back");
  if (!change) return undefined;
  const name = await nameOf(rt, words, change.by);
  return change.said
    ? words.html("broadcasts-asked-again-said", { name, said: change.said })
    : words.html("broadcasts-asked-again", { name });
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
