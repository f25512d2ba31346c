// What the deliveries are told of broadcasts: who gets one, what it says, and whether it may go out at this moment.
import { cancelWaiting, type Kind, type Recipient, type Rendered } from "../delivery/delivery.ts";
import { rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { readyCall } from "../telegram/ready-call.ts";
import { consentStands, peopleOf } from "./audience.ts";
import { BOT, type Broadcast, changeState, findBroadcast, findWords, lockBroadcast } from "./broadcasts.ts";
import { tellStaff } from "./notices.ts";
import { broadcastCalls, editCall } from "./render.ts";
import { deliveriesOf, keepWatching } from "./run.ts";
import { withCentres } from "./why.ts";

/** Telegram lets a bot delete what it sent for so long. */
export const DELETABLE_MS = 48 * 60 * 60_000;
/** Behind whatever somebody waits for. */
const urgency = 0;

type Stands = Pick<Runtime, "config" | "db" | "now" | "texts" | "work">;

/** A message that staff send to many. */
export function broadcastKind(rt: Stands): Kind {
  return {
    ...shared(rt, "broadcast"),
    keepsQuiet: true,
    content: "shared",
    // Consent is asked for again here: it may have been withdrawn since everyone had their row, or since what is corrected.
    notOwed: () => Prisma.sql`case when not (${consentStands}) then 'noConsent' else
      (select 'optedOut' from "Broadcast" b join "SilencedTopic" s on s.topic = b.topic
        where b.id = d.subject::int and s."candidateId" = c.id) end`,
    async render(subject, people) {
      const found = await findWords(rt.db, Number(subject));
      const said = found && (await withCentres(rt.db, found));
      const calls = new Map<string, Rendered>();
      return people.map(({ language }) => {
        const known = calls.get(language) ?? rendered(said && broadcastCalls(rt.texts.in(language), said));
        calls.set(language, known);
        return known;
      });
    },
  };
}

/** An edit or a deletion of what an earlier broadcast sent: it rings nowhere, so it waits for no morning. */
export function changeKind(rt: Stands): Kind {
  return {
    ...shared(rt, "broadcast-change"),
    keepsQuiet: false,
    content: "personal",
    async render(subject, people) {
      const broadcast = await findBroadcast(rt.db, Number(subject));
      const older = broadcast?.ofId ? await findBroadcast(rt.db, broadcast.ofId) : undefined;
      const original = older && (await withCentres(rt.db, older));
      const sent = await sentBefore(rt, broadcast, people);
      return people.map(({ candidateId, language }) => {
        const before = sent.get(candidateId);
        if (!broadcast || !original || !before || before.messageIds.length === 0) return { skip: "gone" };
        if (broadcast.does === "edit") {
          const call = editCall(rt.texts.in(language), { ...broadcast, centres: [] }, original, before.messageIds);
          return rendered(call && [call]);
        }
        if (rt.now().getTime() - before.sentAt.getTime() > DELETABLE_MS) return { skip: "tooOld" };
        return { calls: [readyCall("deleteMessages", { message_ids: before.messageIds })] };
      });
    },
  };
}

function rendered(calls: readonly ReturnType<typeof readyCall>[] | undefined): Rendered {
  return calls === undefined || calls.length === 0 ? { skip: "nothingToSay" } : { calls };
}

function shared(rt: Stands, name: string) {
  return {
    name,
    urgency,
    repeatsUncertain: true,
    gate: (
      subject: string,
    ) => Prisma.sql`(select case when state = 'sending' then 'open' when state = 'paused' then 'held'
      else 'over' end from "Broadcast" where id = ${Number(subject)} for share)`,
    async audience(subject: string) {
      const broadcast = await findBroadcast(rt.db, Number(subject));
      if (!broadcast) return Prisma.sql`select id as "candidateId" from "Candidate" where false`;
      const people = peopleOf(broadcast.audience, broadcast, broadcast.startedAt ?? rt.now());
      return Prisma.sql`select c.id as "candidateId" from "Candidate" c where ${people}`;
    },
    expanded: (tx: Tx, subject: string) => expanded(rt, tx, Number(subject)),
    ended: (subject: string) => ended(rt, name, subject),
    halted: (subject: string, reason: string) => halted(rt, Number(subject), reason),
  };
}

/** Now it is known how many they are: each of them has a row. */
async function expanded(rt: Stands, tx: Tx, id: number): Promise<void> {
  const broadcast = await lockBroadcast(tx, id);
  if (!broadcast || broadcast.expandedAt !== null) return;
  const { kind, subject } = deliveriesOf(broadcast);
  const count = await tx.delivery.count({ where: { kind, subject } });
  await tx.broadcast.update({ where: { id }, data: { countAtStart: count, expandedAt: rt.now() } });
  if (broadcast.state === "cancelled") await cancelWaiting(tx, { kind, subject });
  await keepWatching(rt, id, { tx });
}

/** The last one of a run has the screens looked after at once; if that is lost, they are by the next look. */
async function ended(rt: Stands, kind: string, subject: string): Promise<void> {
  // Two questions, for each has an index of its own; a run's rows are many.
  const [left] = await rowsOf<{ waits: boolean }>(
    rt.db,
    Prisma.sql`
    select exists (select from "Delivery" where kind = ${kind} and subject = ${subject} and state in ('queued', 'uncertain'))
      or exists (select from "Delivery" where state = 'attempting' and kind = ${kind} and subject = ${subject}) as waits`,
  );
  if (!left?.waits) await keepWatching(rt, Number(subject), "now");
}

/** Telegram refuses the message itself: nothing more goes out until somebody has looked, whoever of the staff is there. */
async function halted(rt: Stands, id: number, reason: string): Promise<void> {
  await rt.db.$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id);
    if (broadcast?.state !== "sending") return;
    await tx.broadcast.update({ where: { id }, data: { whyPaused: reason } });
    await changeState(tx, broadcast, { to: "paused", by: BOT, at: rt.now(), reason: "refused" });
    await tellStaff(rt, tx, broadcast, "halted");
    await keepWatching(rt, id, { tx });
  });
}

async function sentBefore(rt: Stands, broadcast: Broadcast | undefined, people: readonly Recipient[]) {
  const rows = await rt.db.delivery.findMany({
    where: {
      kind: "broadcast",
      subject: String(broadcast?.ofId),
      candidateId: { in: people.map(({ candidateId }) => candidateId) },
    },
    select: { candidateId: true, messageIds: true, sentAt: true },
  });
  return new Map(
    rows.map(({ candidateId, messageIds, sentAt }) => [candidateId, { messageIds, sentAt: sentAt ?? new Date(0) }]),
  );
}
