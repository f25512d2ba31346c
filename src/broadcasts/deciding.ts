// From the preview to handing it in. Every press reads rights, state and revision anew.
import { addDays, instantAt, localDate } from "../platform/calendar.ts";
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { bodyFor, type ReadyCall } from "../telegram/ready-call.ts";
import { send } from "../telegram/screen.ts";
import { dueAt, dueIf, postpone, submit } from "./approval.ts";
import { askFor, leave, remember, sayAgain } from "./asking.ts";
import { isChosen } from "./audience.ts";
import { type Broadcast, findBroadcast } from "./broadcasts.ts";
import { warningsOf } from "./checks.ts";
import { missingVersions } from "./content.ts";
import { approversOf } from "./notices.ts";
import { audienceOf, type Heard, type Pressed, screenOf, showBroadcast } from "./opening.ts";
import { printFor, versionWord } from "./print.ts";
import { broadcastCalls } from "./render.ts";
import { replacedLines } from "./replacing.ts";
import { readMinute, reviewScreen, type Standing, timeScreen } from "./review-screens.ts";
import { sayFirst, sayNotYours } from "./steering.ts";
import { showElse } from "./watching.ts";
import { readWhen } from "./when.ts";
import { withCentres } from "./why.ts";

/** When a broadcast of tomorrow morning goes out, in minutes of the operator's day. */
const MORNING = 8 * 60;

/** Shows the author what people will get, in every version, and below it what there is to know before sending. */
export async function preview({ rt, ctx, staff, broadcast, rest }: Pressed): Promise<Done> {
  const { id, revision } = broadcast;
  const problem = unfit(rt, staff, broadcast);
  if (problem === "broadcasts-not-yours") await staff.note("refused", `broadcast-preview ${id} not-yours`);
  const standing = problem === undefined ? await standingOf(rt, ctx, broadcast, null) : undefined;
  if (standing === undefined || standing.count.all === 0) {
    ctx.popUp(
      problem === undefined ? ctx.words.plain("broadcasts-nobody") : problemText(rt, ctx, broadcast, problem),
      "alert",
    );
    await showBroadcast(rt, ctx, staff, id);
    return "done";
  }
  const read = readMinute(rest);
  const chosen = read !== undefined && read > rt.now() ? read : undefined;
  const screen = reviewScreen(printFor(rt, ctx), standing, chosen);
  // Who comes back from choosing a time has the preview above, and keeps the time.
  if (read !== undefined && broadcast.previewed === revision) {
    await showElse(rt, ctx, screen);
    return "done";
  }
  await sendPreviews(rt, ctx, broadcast);
  await rt.db.broadcast.updateMany({ where: { id, revision }, data: { previewed: revision } });
  await staff.note("broadcast-previewed", String(id));
  await send(ctx, screen);
  return "done";
}

/** Why there is nothing to preview: just what is missing. */
function unfit(rt: Runtime, { telegramId }: Staff, { state, author, content, audience, ...reach }: Broadcast) {
  if (state !== "draft") return "broadcasts-too-late";
  if (author !== telegramId) return "broadcasts-not-yours";
  const isWritten = content.versions !== undefined && missingVersions(content, rt.texts.languages).length === 0;
  const isFor = isChosen(audience, reach);
  if (isWritten) return isFor ? undefined : "broadcasts-lacks-people";
  return isFor ? "broadcasts-lacks-message" : "broadcasts-lacks-both";
}

/** In words; where one version is written and another is missing, which. */
function problemText(
  rt: Runtime,
  ctx: BotContext,
  { content }: Broadcast,
  problem: NonNullable<ReturnType<typeof unfit>>,
) {
  const [version] = missingVersions(content, rt.texts.languages);
  if (problem !== "broadcasts-lacks-message" || version === undefined || Object.keys(content.messages).length === 0)
    return ctx.words.plain(problem);
  return ctx.words.plain("broadcasts-lacks-version", { version: versionWord(printFor(rt, ctx), version) });
}

/** Each version by the same renderer as the deliveries', to whoever looks. */
export async function sendPreviews(rt: Runtime, ctx: BotContext, broadcast: Broadcast): Promise<void> {
  const each = broadcast.content.versions === "each" ? rt.texts.languages : [ctx.words.language];
  const older =
    broadcast.does === "edit" && broadcast.ofId !== null ? await findBroadcast(rt.db, broadcast.ofId) : null;
  const { audience, ofId, centres } = await withCentres(rt.db, older ?? broadcast);
  const said = { ...broadcast, audience, ofId, centres };
  for (const language of each)
    for (const call of broadcastCalls(rt.texts.in(language), said, "example") ?? []) await sendReady(ctx, call);
}

async function sendReady(ctx: BotContext, call: ReadyCall): Promise<void> {
  const parameters = JSON.parse(bodyFor(call, ctx.chat?.id ?? 0)) as never;
  await (ctx.api.raw as unknown as Record<string, (given: never) => Promise<unknown>>)[call.method]?.(parameters);
}

/** Everything that whoever decides must know, as it will be when it goes out: at a time, or as soon as may be. */
export async function standingOf(
  rt: Runtime,
  ctx: BotContext,
  broadcast: Broadcast,
  when = broadcast.scheduledAt,
): Promise<Standing> {
  const due = broadcast.state === "scheduled" ? dueAt({ ...broadcast, scheduledAt: when }) : dueIf(rt, when);
  const { people, count } = await audienceOf(rt, ctx, broadcast, due);
  const centres = await rt.db.centre.findMany({
    where: broadcast.centreCodes.length > 0 ? { code: { in: [...broadcast.centreCodes] } } : { active: true },
    select: { linkDomains: true },
  });
  const { bulkPerSecond: perSecond, approvalAbove, holdMinutes } = rt.config;
  return {
    broadcast,
    people: people ?? "",
    replaces: await replacedLines(rt.db, ctx.words, broadcast),
    count,
    warnings: warningsOf(
      broadcast.content,
      centres.flatMap(({ linkDomains }) => linkDomains),
    ),
    perSecond,
    messagesEach: messagesOf(rt, broadcast),
    approvalAbove,
    approvers: (await approversOf(rt, broadcast)).length,
    holdMinutes,
  };
}

/** How many messages the longest version is. */
function messagesOf({ texts }: Pick<Runtime, "texts">, broadcast: Broadcast): number {
  const each = texts.languages.map((language) =>
    (broadcastCalls(texts.in(language), { ...broadcast, centres: [] }) ?? []).reduce(
      (sum, { messages }) => sum + messages,
      0,
    ),
  );
  return Math.max(1, ...each);
}

/** Hands it in: now, tomorrow morning, or at the time that the button carries. */
export async function sendIt({ rt, ctx, staff, broadcast, rest, nonce }: Pressed): Promise<Done> {
  const { zone } = rt.config;
  const revision = Number(nonce);
  if (rest === "now") return await handIn(rt, ctx, staff, broadcast, { revision, when: null });
  const isMorning = rest === "morning";
  const when = isMorning ? instantAt(addDays(localDate(rt.now(), zone), 1), MORNING, zone) : readMinute(rest);
  if (!when) return "no-such-thing";
  if (broadcast.state === "scheduled") return await reschedule(rt, ctx, staff, broadcast, when);
  if (isMorning) {
    const standing = await standingOf(rt, ctx, broadcast, when);
    // Not what was read below the preview: that some are told later is said before it is done.
    if (standing.count.quiet > 0 && revision === broadcast.revision) {
      await showElse(rt, ctx, timeScreen(printFor(rt, ctx), standing, when));
      return "done";
    }
  }
  return await handIn(rt, ctx, staff, broadcast, { revision, when });
}

/** Asks for a day and a time. */
export async function askWhen(pressed: Pressed): Promise<Done> {
  return await askFor(pressed, "when");
}

/** Takes the day and the time, as people write them, and shows what would go out then. Nothing is done yet. */
export async function hearWhen(heard: Heard, typed: string | undefined): Promise<boolean> {
  const { rt, ctx, staff, broadcast } = heard;
  const when = readWhen(typed ?? "", { now: rt.now(), zone: rt.config.zone });
  if (typeof when === "string") return await sayAgain(heard, ctx.words.html(`broadcasts-when-${when}`));
  if (broadcast.state !== "draft" && broadcast.state !== "scheduled") {
    await leave(rt, staff.telegramId);
    await showBroadcast(rt, ctx, staff, broadcast.id, ctx.words.html("broadcasts-stale"));
  } else {
    // The question stays open: whoever thinks of a better time types that.
    await remember(rt, staff.telegramId, broadcast.id);
    const standing = await standingOf(rt, ctx, broadcast, when.at);
    await send(ctx, timeScreen(printFor(rt, ctx), standing, when.at));
  }
  return true;
}

async function handIn(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  { id }: Broadcast,
  { revision, when }: { revision: number; when: Date | null },
): Promise<Done> {
  const outcome = await submit(rt, { id, actor: staff, revision, when });
  if (typeof outcome === "object") await sayFirst(rt, ctx, staff, `broadcast-send ${id}`, outcome.first);
  else if (outcome === "in-approval" || outcome === "scheduled") await staff.note(`broadcast-${outcome}`, String(id));
  else if (outcome === "unknown") return "no-such-thing";
  else {
    if (outcome === "not-yours") await staff.note("refused", `broadcast-send ${id} ${outcome}`);
    const problem = outcome === "incomplete" ? "lacks-both" : outcome;
    ctx.popUp(ctx.words.plain(`broadcasts-${problem}`), "alert");
  }
  const handed = outcome === "scheduled" ? await findBroadcast(rt.db, id) : undefined;
  // As it was handed in: one that starts at this very moment shows itself in a message of its own.
  if (handed) await showElse(rt, ctx, await screenOf(rt, ctx, staff, { ...handed, state: "scheduled" }));
  else await showBroadcast(rt, ctx, staff, id);
  return "done";
}

/** A scheduled broadcast gets another time; what was approved stays approved, for nothing else has changed. */
async function reschedule(rt: Runtime, ctx: BotContext, staff: Staff, { id }: Broadcast, when: Date): Promise<Done> {
  const outcome = await postpone(rt, { id, actor: staff, when });
  if (outcome === "unknown") return "no-such-thing";
  if (outcome === "scheduled") await staff.note("broadcast-scheduled", String(id));
  else if (typeof outcome === "object") await sayFirst(rt, ctx, staff, `broadcast-send ${id}`, outcome.first);
  else if (outcome === "not-yours") await sayNotYours(ctx, staff, `broadcast-send ${id}`);
  else ctx.popUp(ctx.words.plain(`broadcasts-${outcome}`), "alert");
  await showBroadcast(rt, ctx, staff, id);
  return "done";
}
