// The operator's channel: a vacancy is posted there once, when it is published; that message tells of every change, and
// says so when the vacancy has ended. What may have arrived is never sent a second time.
import { createHash } from "node:crypto";
import type { Api } from "grammy";
import { GrammyError } from "grammy";
import { hotlinesAbroad } from "../abroad/abroad.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import type { ChannelPost } from "../platform/generated/prisma/client.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { tellGroup } from "../staff/group.ts";
import { cannotBeEdited, isNotModified, surelyNotSent } from "../telegram/answers.ts";
import { linkButton } from "../telegram/press.ts";
import { type Screen, sendOptions } from "../telegram/screen.ts";
import { printIn } from "../vacancies/print.ts";
import type { Listeners } from "../vacancies/published.ts";
import { isOpen, type Vacancy, vacancyWhere } from "../vacancies/vacancies.ts";
import { endedLines, jobLines, jobLink, linkLine } from "./card-lines.ts";
import { todayAt } from "./jobs.ts";

/** After so long an answer does not come any more: whether the post stands there is for staff to see. */
const UNCERTAIN_MINUTES = 10;
const MOST_AT_ONCE = 50;
/** After each refusal it waits twice as long, up to half a day; after so many, almost three days in all, it gives up. */
const MOST_REFUSALS = 14;
const LONGEST_WAIT_MINUTES = 720;

/** The steps that keep the channel: hearing of vacancies that come and go, and of changes a few minutes later. */
export function channelWork(rt: Runtime, api: Api): Listeners["published"][number] {
  const channel = openChannel(rt, api);
  rt.work.handle("channel", { limitSeconds: 300 }, () => channel.catchUp());
  rt.work.every("channel", "*/5 * * * *", rt.config.zone);
  return ({ vacancyId }) => channel.tell(vacancyId);
}

/** The channel as the bot writes to it. */
export function openChannel(rt: Runtime, api: Api) {
  let name: string | undefined;
  const botName = async () => {
    name ??= (await api.getMe()).username;
    return name;
  };

  /** Brings what the channel says of a vacancy to what the vacancy is now. Doing it again changes nothing. */
  async function tell(vacancyId: number): Promise<void> {
    const post = await rt.db.channelPost.findUnique({ where: { vacancyId } });
    const vacancy = await vacancyWhere(rt.db, { id: vacancyId });
    if (!vacancy || (!post && rt.config.vacancyChannelId === undefined)) return;
    const mayPost = isOpen(vacancy, todayAt(rt));
    switch (post?.state) {
      case undefined:
      case "failed":
        return mayPost ? send(vacancy, post?.chat) : undefined;
      case "posting":
        return giveUp(rt, api, vacancy, post);
      case "posted":
        return edit(vacancy, post);
      case "lost":
        return;
    }
  }

  async function send(vacancy: Vacancy, before: string | undefined): Promise<void> {
    const { id: vacancyId } = vacancy;
    const screen = await postScreen(rt, vacancy, await botName()); // what may fail without harm comes first
    if (!(await claim(rt, vacancy, before))) return;
    const chat = before ?? rt.config.vacancyChannelId ?? "";
    try {
      const { message_id: messageId } = await api.sendMessage(chat, screen.text, sendOptions(screen));
      const data = { state: "posted", messageId, digest: digestOf(screen), at: rt.now(), refused: 0 } as const;
      await rt.db.channelPost.update({ where: { vacancyId }, data });
    } catch (error) {
      // Anything else may have arrived: it stays as it is, and after a while staff are asked to look.
      if (surelyNotSent(error)) {
        await rt.db.channelPost.update({ where: { vacancyId }, data: { state: "failed", at: rt.now() } });
        await noteRefusal(rt, api, vacancy, error);
      } else rt.log.warn({ event: "channel-uncertain", vacancyId, error }, "a post to the channel may have arrived");
    }
  }

  async function edit(vacancy: Vacancy, { vacancyId, chat, messageId, digest }: ChannelPost): Promise<void> {
    const screen = await postScreen(rt, vacancy, await botName());
    const told = { digest: digestOf(screen), toldAt: vacancy.changedAt, at: rt.now(), refused: 0 };
    if (messageId === null) return;
    try {
      if (told.digest !== digest) await api.editMessageText(chat, messageId, screen.text, sendOptions(screen));
    } catch (error) {
      if (cannotBeEdited(error)) {
        await rt.db.channelPost.update({
          where: { vacancyId },
          data: { state: "lost", messageId: null, at: rt.now() },
        });
        return sayTrouble(rt, api, vacancy, error);
      }
      if (!isNotModified(error)) return noteRefusal(rt, api, vacancy, error); // a later step tries again
    }
    await rt.db.channelPost.update({ where: { vacancyId }, data: told });
  }

  /** What changed since the channel told of it, what was not let in, and what nobody knows of. */
  async function catchUp(): Promise<void> {
    const begun = rt.now();
    for (const vacancyId of await behind(rt.db, begun)) await tell(vacancyId);
    await sayGivenUp(rt, api, begun);
  }

  return { tell, catchUp };
}

/** Takes it upon this process to post a vacancy; false if another does, or did. */
async function claim(rt: Runtime, { id: vacancyId, changedAt }: Vacancy, chat: string | undefined): Promise<boolean> {
  const { db, now, config } = rt;
  const taken = { state: "posting", toldAt: changedAt, at: now() } as const;
  if (chat !== undefined) {
    const { count } = await db.channelPost.updateMany({ where: { vacancyId, state: "failed" }, data: taken });
    return count === 1;
  }
  const data = { ...taken, vacancyId, chat: config.vacancyChannelId ?? "" };
  return (await db.channelPost.createMany({ data, skipDuplicates: true })).count === 1;
}

/** Leaves alone what was asked of Telegram long ago without an answer, and says so once. */
async function giveUp(rt: Runtime, api: Api, vacancy: Vacancy, { at }: ChannelPost): Promise<void> {
  if (rt.now().getTime() - at.getTime() < UNCERTAIN_MINUTES * 60_000) return;
  const where = { vacancyId: vacancy.id, state: "posting" as const };
  const { count } = await rt.db.channelPost.updateMany({ where, data: { state: "lost", at: rt.now() } });
  if (count === 0) return;
  const words = rt.texts.in(rt.config.defaultLanguage);
  const text = words.html("jobs-channel-uncertain", { code: vacancy.code });
  await tellGroup(rt, api, { key: `channel-uncertain:${vacancy.id}`, text });
}

/** Counts what the channel did not take, for the others go first; being asked to wait is no refusal. */
async function noteRefusal(rt: Runtime, api: Api, vacancy: Vacancy, error: unknown): Promise<void> {
  const data = { at: rt.now(), ...(isRefusal(error) ? { refused: { increment: 1 } } : {}) };
  await rt.db.channelPost.update({ where: { vacancyId: vacancy.id }, data });
  await sayTrouble(rt, api, vacancy, error);
}

/** Tells staff that the channel does not take a vacancy: once a day for each reason, whichever are meant. */
async function sayTrouble(rt: Runtime, api: Api, { id, code }: Vacancy, error: unknown): Promise<void> {
  rt.log.warn({ event: "channel-trouble", vacancyId: id, error }, "the channel did not take a vacancy");
  if (!isRefusal(error)) return;
  const words = rt.texts.in(rt.config.defaultLanguage);
  const text = words.html("jobs-channel-trouble", { code, reason: error.description });
  await tellGroup(rt, api, { key: `channel-trouble:${todayAt(rt)}:${error.description}`, text });
}

function isRefusal(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code !== 429 && error.error_code < 500;
}

/** Tells staff in one message which vacancies were refused so often just now that they are left alone. */
async function sayGivenUp(rt: Runtime, api: Api, since: Date): Promise<void> {
  const left = await rt.db.channelPost.findMany({
    where: { refused: MOST_REFUSALS, at: { gte: since } },
    select: { vacancy: { select: { code: true } } },
    orderBy: { vacancyId: "asc" },
  });
  const codes = left.map(({ vacancy }) => vacancy.code);
  if (codes.length === 0) return;
  const words = rt.texts.in(rt.config.defaultLanguage);
  const text = words.html("jobs-channel-given-up", { codes: codes.join(", ") });
  await tellGroup(rt, api, { key: `channel-given-up:${codes.join()}`, text });
}

/** Who waited longest goes first, so that what is refused for ever keeps nobody else back. */
async function behind(db: Db, now: Date): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    db,
    Prisma.sql`
    select v.id from "ChannelPost" p join "Vacancy" v on v.id = p."vacancyId" join "Company" co on co.code = v."companyCode"
    where (
        ((p.state = 'failed' and v.state = 'published' and co.state = 'verified')
          or (p.state = 'posted' and v."changedAt" > p."toldAt"))
        and p.refused < ${MOST_REFUSALS}
        and p.at <= ${now}::timestamptz - make_interval(
          mins => case p.refused when 0 then 0 else least(2 ^ p.refused, ${LONGEST_WAIT_MINUTES})::int end))
      or (p.state = 'posting' and p.at < ${now}::timestamptz - make_interval(mins => ${UNCERTAIN_MINUTES}))
    order by p.at, v.id limit ${MOST_AT_ONCE}`,
  );
  return rows.map(({ id }) => id);
}

/** What stands in the channel: in the operator's language, with everything that must travel with it. */
async function postScreen(rt: Runtime, vacancy: Vacancy, botName: string): Promise<Screen> {
  const words = rt.texts.in(rt.config.defaultLanguage);
  const print = printIn(words, rt.config.zone);
  if (!isOpen(vacancy, todayAt(rt)))
    return { text: [...endedLines(print, vacancy), linkLine(print, vacancy, botName)].join("\n"), buttons: [] };
  const hotlines = vacancy.abroad ? await hotlinesAbroad(rt.db, words.language) : [];
  return {
    text: [...jobLines(print, vacancy, hotlines), linkLine(print, vacancy, botName)].join("\n"),
    buttons: [[linkButton(words.plain("jobs-channel-button"), jobLink(vacancy.code, botName))]],
  };
}

function digestOf({ text }: Screen): string {
  return createHash("sha256").update(text).digest("base64url");
}
