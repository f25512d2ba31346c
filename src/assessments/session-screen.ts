// A session's card: when and where, who is in it, and what may be done with it now.
import type { InlineKeyboardButton } from "grammy/types";
import type { Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, inRows } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { stageOf, type Way, waysWhere } from "./assessments.ts";
import { brief, centreName, timeOf } from "./print.ts";
import { type SessionWithin, sessionWithin } from "./sessions.ts";

/** So many are on one card: more than any assessment has in a day. */
const MOST = 40;

/** The card as it stands now, with what just happened above it. */
export async function sessionScreen(
  rt: Runtime,
  ctx: BotContext,
  { reach }: Staff,
  id: number,
  lead?: string,
): Promise<Screen> {
  const { words } = ctx;
  const session = await sessionWithin(rt.db, id, reach);
  if (!session) throw new Error(`session ${id} is gone`);
  const people = await waysWhere(rt.db, { sessionId: id }, { take: MOST });
  const now = rt.now();
  const lines = people.map((way, at) =>
    words.html("assessments-person-line", {
      nth: String(at + 1),
      name: way.holder.fullName,
      state: standing(words, way, now),
      silent: way.holder.candidateId === undefined ? words.plain("assessments-person-silent") : "",
    }),
  );
  return {
    text: [
      ...(lead === undefined ? [] : [lead]),
      head(words, session, people.length),
      lines.length === 0 ? words.html("assessments-session-nobody") : lines.join("\n"),
    ].join("\n\n"),
    buttons: [
      ...inRows(
        people.map(({ id: wayId, holder }, at) =>
          button(`${at + 1}. ${brief(holder.fullName, 18)}`, "assess-person", wayId),
        ),
        2,
      ),
      ...actions(words, session, people, now),
      [button(words.plain("telegram-back"), session.startsAt > now ? "assess" : "assess-past")],
    ],
  };
}

function head(words: Words, session: SessionWithin, people: number): string {
  const { scheme, centre, place, assessor, unitIds, state } = session;
  const lines = [
    words.html("assessments-session-title", { scheme: scheme.name }),
    ...(state === "cancelled" ? [words.html("assessments-session-cancelled")] : []),
    words.html("assessments-session-at", { at: timeOf(words, session) }),
    words.html("assessments-session-place", { place }),
    words.html("assessments-session-centre", { centre: centreName(words, centre) }),
    assessor === ""
      ? words.html("assessments-session-no-assessor")
      : words.html("assessments-session-assessor", { assessor }),
    ...(scheme.units.length === 0
      ? []
      : [
          words.html("assessments-session-units", {
            count: String(unitIds.length === 0 ? scheme.units.length : unitIds.length),
            all: String(scheme.units.length),
          }),
        ]),
    words.html("assessments-session-people", { count: String(people) }),
  ];
  return lines.join("\n");
}

function actions(
  words: Words,
  { id, state, startsAt, scheme }: SessionWithin,
  people: readonly Way[],
  now: Date,
): InlineKeyboardButton[][] {
  const hasDocuments = people.some((way) => ["competent", "issued"].includes(way.state));
  const documents = hasDocuments ? [[button(words.plain("assessments-batch-button"), "assess-batch", id)]] : [];
  if (state !== "planned") return documents;
  return [
    [button(words.plain("assessments-add-button"), "assess-people", id)],
    ...(startsAt > now
      ? [
          [
            button(words.plain("assessments-when-button"), "assess-when", id),
            button(words.plain("assessments-place-button"), "assess-place", id),
          ],
        ]
      : []),
    [
      button(words.plain("assessments-assessor-button"), "assess-assessor", id),
      ...(scheme.units.length > 1 ? [button(words.plain("assessments-units-button"), "assess-session-units", id)] : []),
    ],
    ...documents,
    [button(words.plain("assessments-cancel-button"), "assess-cancel", id)],
  ];
}

/** Whether they come, until it is over; then the stage that they have reached. */
function standing(words: Words, way: Way, now: Date): string {
  const stage = stageOf(way, now);
  if (stage !== "scheduled") return words.plain(`assessments-state-${stage}`);
  const coming = way.coming === undefined ? "open" : way.coming ? "yes" : "no";
  return words.plain(`assessments-coming-${coming}`);
}
