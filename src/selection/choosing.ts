// Who is invited to a test: everybody whose papers are complete, or ticked one by one; seen and counted before it goes out.
import { helpersOf } from "../helped/helped.ts";
import type { Done } from "../roles/gate.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import { intakeWithin } from "./intakes.ts";
import { invitableTo, invite } from "./inviting.ts";
import { fileSign } from "./line.ts";
import { seenOf } from "./many.ts";
import { type OnSession, TYPING_SECONDS } from "./opening.ts";
import { brief, helperWords, timeOf } from "./print.ts";
import { type Registrant, registrantsOf } from "./registrants.ts";
import { sessionScreen } from "./session-screen.ts";
import { isAhead, sessionWithin } from "./sessions.ts";

/** Whom a tap can mean. */
const groups = ["complete", "scored", "open", "ticked"] as const;
type Group = (typeof groups)[number];

/** Under which the ticks of somebody are remembered. */
export function tickedKey(telegramId: number): string {
  return `select-ticked:${telegramId}`;
}

/** Whom to invite: by group, or one by one. */
export async function chooseGroup(pressed: OnSession): Promise<Done> {
  if (!isAhead(pressed.session, pressed.rt.now())) return showOver(pressed);
  await show(pressed.ctx, await groupsScreen(pressed));
  return "done";
}

async function groupsScreen(pressed: OnSession, lead = ""): Promise<Screen> {
  const { ctx, session } = pressed;
  const { words } = ctx;
  const able = await invitable(pressed);
  const sizes = (["complete", "scored", "open"] as const).map((group) => ({ group, count: of(able, group).length }));
  return {
    text: [
      lead,
      words.html("selection-invite-title", {
        stage: words.plain(`selection-stage-${session.stage}`),
        at: timeOf(words, session),
      }),
      words.html(able.length > 0 ? "selection-invite-question" : "selection-invite-nobody"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...sizes
        .filter(({ count }) => count > 0)
        .map(({ group, count }) => [
          button(
            words.plain(`selection-group-${group}-button`, { count: String(count) }),
            "select-group",
            `${session.id}.${group}`,
          ),
        ]),
      ...(able.length > 0 ? [[button(words.plain("selection-tick-button"), "select-tick", session.id)]] : []),
      [button(words.plain("telegram-back"), "select-test", session.id)],
    ],
  };
}

/** The list to tick in; a name's button carries the page and the name. */
export async function tick(pressed: OnSession): Promise<Done> {
  const { rt, ctx, session, rest } = pressed;
  const [pageWord = "", id = ""] = rest.split(".");
  const page = readPage(pageWord);
  if (page === undefined || !/^\d{0,9}$/.test(id)) return "no-such-thing";
  if (!isAhead(session, rt.now())) return showOver(pressed);
  const { words } = ctx;
  const able = await invitable(pressed);
  const ticked = await tickedIn(pressed);
  if (able.some((one) => String(one.id) === id)) {
    if (!ticked.delete(Number(id))) ticked.add(Number(id));
    await remember(pressed, ticked);
  }
  const shown = able.slice(page * PAGE, (page + 1) * PAGE);
  const count = able.filter((one) => ticked.has(one.id)).length;
  await show(ctx, {
    text: words.html("selection-tick-title", { count: String(count) }),
    buttons: [
      ...shown.map((one) => [
        button(
          words.plain(ticked.has(one.id) ? "selection-ticked" : "selection-unticked", {
            name: brief(one.profile?.fullName ?? one.number, 28),
            file: fileSign(one.fileComplete),
          }),
          "select-tick",
          `${session.id}.${page}.${one.id}`,
        ),
      ]),
      ...turning(words, "select-tick", `${session.id}.`, page, able.length),
      ...(count > 0
        ? [
            [
              button(
                words.plain("selection-group-ticked-button", { count: String(count) }),
                "select-group",
                `${session.id}.ticked`,
              ),
            ],
          ]
        : []),
      [button(words.plain("telegram-back"), "select-invite", session.id)],
    ],
  });
  return "done";
}

/** Says how many would be told, and of what, before they are. */
export async function preview(pressed: OnSession, lead = ""): Promise<Done> {
  const { rt, ctx, session } = pressed;
  const group = readGroup(pressed.rest);
  if (!group) return "no-such-thing";
  if (!isAhead(session, rt.now())) return showOver(pressed);
  const { words } = ctx;
  const people = await chosen(pressed, group);
  if (people.length === 0) {
    await show(ctx, await groupsScreen(pressed, words.html("selection-invite-none")));
    return "done";
  }
  const silent = people.filter(({ telegram }) => telegram !== "reached");
  const named = silent.slice(0, PAGE);
  const helpers = await helpersOf(
    rt,
    named.map(({ id }) => id),
  );
  const nameOf = ({ id, profile, number }: Registrant) => {
    const [name, helper] = [profile?.fullName ?? number, helpers.get(id)];
    return helper ? words.plain("selection-invite-silent-helper", { name, helper: helperWords(helper) }) : name;
  };
  const count = String(people.length);
  await show(ctx, {
    text: [
      lead,
      words.html("selection-invite-preview", {
        count,
        stage: words.plain(`selection-stage-${session.stage}`),
        at: timeOf(words, session),
        place: session.place,
      }),
      ...(silent.length > 0
        ? [
            words.html("selection-invite-silent", {
              count: String(silent.length),
              names: named.map(nameOf).join("; "),
            }),
          ]
        : []),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      [
        button(
          words.plain("selection-send-button", { count }),
          "select-send",
          `${session.id}.${group}`,
          seenOf(people),
        ),
      ],
      [button(words.plain("telegram-back"), "select-invite", session.id)],
    ],
  });
  return "done";
}

/** Invites those who were counted; when others would be meant by now it says so, and counts again. */
export async function sendInvitations(pressed: OnSession): Promise<Done> {
  const { rt, ctx, staff, session, nonce } = pressed;
  const group = readGroup(pressed.rest);
  if (!group) return "no-such-thing";
  const { words } = ctx;
  if (!isAhead(session, rt.now())) return showOver(pressed);
  const people = await chosen(pressed, group);
  if (people.length > 0 && seenOf(people) !== nonce) return preview(pressed, words.html("selection-many-changed"));
  const registrationIds = people.map(({ id }) => id);
  const invited = await invite(rt, staff, { sessionId: session.id, registrationIds });
  if (group === "ticked") await rt.coordination.delete(tickedKey(staff.telegramId));
  const lead =
    invited === "over"
      ? words.html("selection-test-over")
      : invited === 0
        ? words.html("selection-invite-none")
        : words.html("selection-invited-done", { count: String(invited) });
  await show(
    ctx,
    await sessionScreen(rt, ctx, (await sessionWithin(rt.db, session.id, staff.reach)) ?? session, { lead }),
  );
  return "done";
}

async function showOver({ rt, ctx, session }: OnSession): Promise<Done> {
  await show(ctx, await sessionScreen(rt, ctx, session, { lead: ctx.words.html("selection-test-over") }));
  return "done";
}

/** Those who can be invited now, as they registered. */
async function invitable({ rt, session }: OnSession): Promise<Registrant[]> {
  const where = invitableTo(session, rt.now());
  const intake = await intakeWithin(rt.db, session.intakeId, "everywhere");
  if (!intake) return [];
  const [rows, all] = await Promise.all([
    rt.db.registration.findMany({ where, select: { id: true } }),
    registrantsOf(rt, intake),
  ]);
  const ids = new Set(rows.map(({ id }) => id));
  return all.filter(({ id }) => ids.has(id));
}

function of(able: readonly Registrant[], group: Exclude<Group, "ticked">): Registrant[] {
  switch (group) {
    case "complete":
      return able.filter(({ fileComplete }) => fileComplete === true);
    case "scored":
      return able.filter(({ written }) => written !== undefined);
    case "open":
      return [...able];
  }
}

async function chosen(pressed: OnSession, group: Group): Promise<Registrant[]> {
  const able = await invitable(pressed);
  if (group !== "ticked") return of(able, group);
  const ticked = await tickedIn(pressed);
  return able.filter(({ id }) => ticked.has(id));
}

function readGroup(word: string): Group | undefined {
  return groups.find((each) => each === word);
}

/** Ticks are nobody's record: they may be lost, and are set again with a tap. */
async function tickedIn({ rt, staff, session }: OnSession): Promise<Set<number>> {
  const kept = await rt.coordination.get(tickedKey(staff.telegramId));
  const [about, ...ids] = kept === null ? [] : (JSON.parse(kept) as number[]);
  return new Set(about === session.id ? ids : []);
}

function remember({ rt, staff, session }: OnSession, ticked: ReadonlySet<number>): Promise<void> {
  return rt.coordination.set(tickedKey(staff.telegramId), JSON.stringify([session.id, ...ticked]), TYPING_SECONDS);
}
