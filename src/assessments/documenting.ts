// Documents under way: where they are, which are late, and their stages ticked for a whole assessment at once.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import { stageOf, waysWhere } from "./assessments.ts";
import { countDocuments, documentFilters, listDocuments, tickStage, usualAt } from "./documents.ts";
import { tickedStage } from "./entering.ts";
import { todayOf } from "./home.ts";
import type { OnSession } from "./opening.ts";
import { assessedDay, brief, timeOf } from "./print.ts";

/** How many are where, what is usual; or one of the lists, a page at a time. */
export async function openDocuments(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const [word = "", pageWord = ""] = argument.split(".");
  const filter = documentFilters.find((each) => each === word);
  const page = readPage(pageWord);
  if ((word !== "" && !filter) || page === undefined) return "no-such-thing";
  await staff.note("assessments-viewed");
  const { words } = ctx;
  const at = { today: todayOf(rt), reach: staff.reach };
  const counts = await countDocuments(rt.db, at);
  if (!filter) {
    await show(ctx, {
      text: [words.html("assessments-documents-title"), await usualLines(rt, ctx, staff)].join("\n\n"),
      buttons: [
        ...documentFilters.map((each) => [
          button(
            words.plain(`assessments-filter-${each}`, { count: String(counts[each]) }),
            "assess-docs",
            `${each}.0`,
          ),
        ]),
        [button(words.plain("telegram-back"), "assess")],
      ],
    });
    return "done";
  }
  const listed = await listDocuments(rt.db, { ...at, filter, skip: page * PAGE, take: PAGE });
  const found = await waysWhere(rt.db, { id: { in: listed.map(({ id }) => id) } });
  const ways = listed.flatMap(({ id, late }) => found.filter((way) => way.id === id).map((way) => ({ ...way, late })));
  const lines = ways.map((way, nth) =>
    words.html("assessments-document-line", {
      nth: String(page * PAGE + nth + 1),
      name: way.holder.fullName,
      scheme: way.scheme.name,
      day: assessedDay(words, way),
      late: way.late ? words.plain("assessments-document-late") : "",
    }),
  );
  await show(ctx, {
    text: [
      words.html(`assessments-list-${filter}`),
      lines.length > 0 ? lines.join("\n") : words.html("assessments-documents-none"),
    ].join("\n\n"),
    buttons: [
      ...inRows(
        ways.map(({ id, holder }, nth) =>
          button(`${page * PAGE + nth + 1}. ${brief(holder.fullName, 18)}`, "assess-person", id),
        ),
        2,
      ),
      ...turning(words, "assess-docs", `${filter}.`, page, counts[filter]),
      [button(words.plain("telegram-back"), "assess-docs")],
    ],
  });
  return "done";
}

async function usualLines(rt: Runtime, ctx: BotContext, { reach }: Staff): Promise<string> {
  const { words } = ctx;
  const centres = await rt.db.centre.findMany({
    where: { active: true, ...(reach === "everywhere" ? {} : { code: { in: [...reach] } }) },
    orderBy: { position: "asc" },
    take: 6,
    select: { code: true, name: true },
  });
  const usual = await Promise.all(
    centres.map(async ({ code, name }) => {
      const { issued } = await usualAt(rt.db, { centreCode: code, today: todayOf(rt) });
      return { name, issued };
    }),
  );
  const lines = usual.flatMap(({ name, issued }) =>
    issued === undefined
      ? []
      : words.html("assessments-documents-usual", {
          centre: inLanguage(name, words.language),
          median: String(issued.median),
          most: String(issued.most),
          known: String(issued.known),
        }),
  );
  return lines.length > 0 ? lines.join("\n") : words.html("assessments-documents-unmeasured");
}

/** The documents of one assessment. */
export async function openBatch(pressed: OnSession): Promise<Done> {
  await pressed.staff.note("assessments-viewed", String(pressed.session.id));
  await show(pressed.ctx, await batchScreen(pressed));
  return "done";
}

/** Ticks a stage of everybody in it who is so far. */
export async function tickAll(pressed: OnSession): Promise<Done> {
  const { rt, ctx, staff, rest } = pressed;
  const stage = tickedStage(rest);
  if (!stage) return "no-such-thing";
  const ids = (await competentOf(pressed)).map(({ id }) => id);
  const count = await tickStage(rt, staff, { stage, ids });
  const { words } = ctx;
  ctx.popUp(
    count === 0
      ? words.plain("assessments-ticked-none")
      : words.plain("assessments-ticked-count", { count: String(count) }),
  );
  await show(ctx, await batchScreen(pressed));
  return "done";
}

/** Everybody of an assessment who was found competent, in the order of the list. */
export function competentOf({ rt, session }: OnSession) {
  return waysWhere(rt.db, { sessionId: session.id, state: { in: ["competent", "issued"] } }, { take: 40 });
}

/** They as lines, each with its stage. */
export async function batchLines(pressed: OnSession): Promise<string[]> {
  const { rt, ctx } = pressed;
  const people = await competentOf(pressed);
  return people.map((way, nth) =>
    ctx.words.html("assessments-person-line", {
      nth: String(nth + 1),
      name: way.holder.fullName,
      state: ctx.words.plain(`assessments-state-${stageOf(way, rt.now())}`),
      silent: "",
    }),
  );
}

/** The documents of an assessment as they stand now, with what just happened above it. */
export async function batchScreen(pressed: OnSession, lead?: string): Promise<Screen> {
  const { ctx, session } = pressed;
  const { words } = ctx;
  const people = await competentOf(pressed);
  const lines = await batchLines(pressed);
  const ready = {
    reported: people.filter(({ state, days }) => state === "competent" && days.reported === undefined).length,
    arrived: people.filter(({ state, days }) => state === "issued" && days.arrived === undefined).length,
    handedOver: people.filter(({ days }) => days.arrived !== undefined && days.handedOver === undefined).length,
  };
  const ticks = (["reported", "arrived", "handedOver"] as const).filter((stage) => ready[stage] > 0);
  return {
    text: [
      ...(lead === undefined ? [] : [lead]),
      words.html("assessments-batch-title", { at: timeOf(words, session), scheme: session.scheme.name }),
      lines.length > 0 ? lines.join("\n") : words.html("assessments-batch-none"),
    ].join("\n\n"),
    buttons: [
      ...ticks.map((stage) => [
        button(
          words.plain(`assessments-tick-${stage}`, { count: String(ready[stage]) }),
          "assess-ticks",
          `${session.id}.${stage}`,
        ),
      ]),
      ...(people.some(({ state }) => state === "competent")
        ? [[button(words.plain("assessments-numbering-button"), "assess-numbering", session.id)]]
        : []),
      [button(words.plain("assessments-to-session"), "assess-session", session.id)],
    ],
  };
}
