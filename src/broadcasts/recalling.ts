// Taking back what was sent: deleting it, editing it, or sending a correction, each to exactly those who got it.
import type { Database } from "../platform/database.ts";
import type { Done } from "../roles/gate.ts";
import { button } from "../telegram/press.ts";
import { type Actor, type Broadcast, lockBroadcast, mayTouch } from "./broadcasts.ts";
import { beginDraft } from "./drafting.ts";
import { DELETABLE_MS } from "./kinds.ts";
import { type Pressed, showBroadcast } from "./opening.ts";
import { launch } from "./run.ts";
import { showElse } from "./watching.ts";

/** What can be done for those who got it, and honestly how many that is. */
export async function openRecall({ rt, ctx, broadcast }: Pressed): Promise<Done> {
  if (!isRecallable(broadcast)) return "no-such-thing";
  const { words } = ctx;
  const { id } = broadcast;
  const { got, deletable, old } = await countGot(rt.db, id, rt.now());
  const isThere = deletable + old > 0;
  await showElse(rt, ctx, {
    text: [
      words.html("broadcasts-recall-title", { number: String(id), count: got }),
      ...(deletable > 0 ? [words.html("broadcasts-recall-delete", { count: deletable })] : []),
      ...(old > 0 ? [words.html("broadcasts-recall-old", { count: old })] : []),
      ...(isThere ? [words.html("broadcasts-recall-edit")] : []),
      words.html("broadcasts-recall-send"),
    ].join("\n\n"),
    buttons: [
      ...(deletable > 0 ? [[button(words.plain("broadcasts-recall-delete-button"), "broadcast-delete", id)]] : []),
      ...(isThere ? [[button(words.plain("broadcasts-recall-edit-button"), "broadcast-correct", `${id}.edit`)]] : []),
      [button(words.plain("broadcasts-recall-send-button"), "broadcast-correct", `${id}.send`)],
      [button(words.plain("telegram-back"), "broadcast-open", id)],
    ],
  });
  return "done";
}

/** Asks once: what is deleted never comes back. */
export async function askDelete({ rt, ctx, broadcast }: Pressed): Promise<Done> {
  if (!isRecallable(broadcast)) return "no-such-thing";
  const { words } = ctx;
  const { id } = broadcast;
  const { deletable } = await countGot(rt.db, id, rt.now());
  await showElse(rt, ctx, {
    text: words.html("broadcasts-delete-question", { number: String(id), count: deletable }),
    buttons: [
      [button(words.plain("broadcasts-delete-yes"), "broadcast-erase", id)],
      [button(words.plain("broadcasts-delete-no"), "broadcast-recall", id)],
    ],
  });
  return "done";
}

/** Deletes it for everyone for whom Telegram still lets us. It begins at once: waiting would reach more readers. */
export async function deleteForAll({ rt, ctx, staff, broadcast }: Pressed): Promise<Done> {
  if (!isRecallable(broadcast)) return "no-such-thing";
  const { words } = ctx;
  const outcome = await beginDeletion(rt.db, { id: broadcast.id, actor: staff, at: rt.now() });
  if (outcome === "unknown") return "no-such-thing";
  if (typeof outcome === "object") {
    ctx.popUp(words.plain("broadcasts-recall-already"), "alert");
    await showBroadcast(rt, ctx, staff, outcome.already);
    return "done";
  }
  await launch(rt, outcome, staff);
  await staff.note("broadcast-recalled", String(broadcast.id));
  await showBroadcast(rt, ctx, staff, outcome);
  return "done";
}

/** Begins a correction: a broadcast of its own, with preview, second key and report, to those who got the first. */
export async function correct({ rt, ctx, staff, broadcast, rest }: Pressed): Promise<Done> {
  const by = (["send", "edit"] as const).find((each) => each === rest);
  if (!by || !isRecallable(broadcast)) return "no-such-thing";
  const { id, topic, centreCodes } = broadcast;
  const draft = await beginDraft(rt.db, { actor: staff, at: rt.now(), corrects: { id, topic, centreCodes, by } });
  await staff.note("broadcast-begun", String(draft));
  await showBroadcast(rt, ctx, staff, draft);
  return "done";
}

/** Makes the run that deletes: once, however many press. It needs no second person, for it says nothing to anybody. */
function beginDeletion(
  db: Database,
  { id, actor, at }: { id: number; actor: Actor; at: Date },
): Promise<number | "unknown" | { already: number }> {
  return db.$transaction(async (tx) => {
    const original = await lockBroadcast(tx, id);
    if (!original || !mayTouch(actor, original)) return "unknown";
    const before = await tx.broadcast.findFirst({
      where: { ofId: id, does: "delete", state: { in: ["scheduled", "sending", "paused"] } },
      select: { id: true },
    });
    if (before) return { already: before.id };
    const by = BigInt(actor.telegramId);
    const { id: deletion } = await tx.broadcast.create({
      data: {
        does: "delete",
        ofId: id,
        authorTelegramId: by,
        centreCodes: [...original.centreCodes],
        topic: original.topic,
        state: "scheduled",
        holdUntil: at,
        createdAt: at,
        changedAt: at,
        changes: { create: { to: "scheduled", by, at } },
      },
      select: { id: true },
    });
    return deletion;
  });
}

function isRecallable({ does, state }: Broadcast): boolean {
  return does === "send" && (state === "sent" || state === "cancelled" || state === "recalled");
}

type Got = { readonly got: number; readonly deletable: number; readonly old: number };

/** How many got it, and of those who have it still: from how many it can be deleted, and for how many that is too late. */
async function countGot(db: Database, id: number, now: Date): Promise<Got> {
  const since = new Date(now.getTime() - DELETABLE_MS);
  const [row] = await db.$queryRaw<Got[]>`
    select count(*)::int as got,
      count(*) filter (where not gone and "sentAt" > ${since})::int as deletable,
      count(*) filter (where not gone and "sentAt" <= ${since})::int as old
    from (
      select d."sentAt", exists (select from "Broadcast" b join "Delivery" g on g.kind = 'broadcast-change'
          and g.subject = b.id::text and g."candidateId" = d."candidateId" and g.state = 'sent'
        where b."ofId" = ${id} and b.does = 'delete') as gone
      from "Delivery" d
      where d.kind = 'broadcast' and d.subject = ${String(id)} and d.state in ('sent', 'uncertain', 'unknown')
    ) got`;
  return row ?? { got: 0, deletable: 0, old: 0 };
}
