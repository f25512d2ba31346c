// A company's recruiters: who they are, inviting another, taking a role back. Staff do it on the company's card, a recruiter
// on their company's own page.

import type { Done, Hear, Staff, StaffActs } from "../roles/gate.ts";
import { heldWithin, takeRole } from "../roles/holders.ts";
import { invitationWithin, makeInvitation, stillOpen, withdrawInvitation } from "../roles/invitations.ts";
import { printFor } from "../roles/print.ts";
import type { Reach } from "../roles/roles.ts";
import { type InvitingActs, madeScreen } from "../roles/screens.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { show } from "../telegram/screen.ts";
import { findCompany } from "./companies.ts";
import type { HearRecruiter, RecruiterActs } from "./gate.ts";
import { type OnCompany, onCompany } from "./opening.ts";
import * as screens from "./recruiters-screens.ts";

const LARGEST_ID = 2_147_483_647;
/** More stand on no screen; a company that has so many takes some back. */
const SHOWN = 12;
const right = "partners";

/** Whoever looks after a company's recruiters, and from which side. */
interface Keeper {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly telegramId: number;
  readonly companyCode: string;
  /** Whom they may look after: only ever those of this company */
  readonly reach: Reach;
  readonly acts: screens.RecruitersActs;
}

const ofStaff: Omit<screens.RecruitersActs, "argument" | "back"> = {
  list: "partner-recruiters",
  invite: "partner-invite",
  one: "partner-recruiter",
  taking: "partner-taking",
  take: "partner-take",
  withdraw: "partner-withdraw",
};
const ofCompany: screens.RecruitersActs = {
  list: "company-colleagues",
  invite: "company-invite",
  one: "company-colleague",
  taking: "company-taking",
  take: "company-take",
  withdraw: "company-withdraw",
  argument: "",
  back: ["company", ""],
};

/** What staff press about a company's recruiters. */
export const recruitersDeskActs: StaffActs["presses"] = {
  "partner-recruiters": { right, hear: onCompany((on) => list(keeperOn(on))) },
  "partner-invite": { right, hear: onCompany((on) => invite(keeperOn(on), on.nonce)) },
  "partner-recruiter": { right, hear: staffOnOne((keeper, id) => card(keeper, id, false)) },
  "partner-taking": { right, hear: staffOnOne((keeper, id) => card(keeper, id, true)) },
  "partner-take": { right, hear: staffOnOne(take) },
  "partner-withdraw": { right, hear: staffOnOne(withdraw, "invitation") },
};

/** What recruiters press about their colleagues. */
export const colleagueActs: RecruiterActs["presses"] = {
  "company-colleagues": { hear: recruiting(list), whileSuspended: true },
  "company-invite": { hear: recruiting((keeper, _, nonce) => invite(keeper, nonce)) },
  "company-colleague": { hear: recruitingOne((keeper, id) => card(keeper, id, false)), whileSuspended: true },
  "company-taking": { hear: recruitingOne((keeper, id) => card(keeper, id, true)), whileSuspended: true },
  "company-take": { hear: recruitingOne(take), whileSuspended: true },
  "company-withdraw": { hear: recruitingOne(withdraw), whileSuspended: true },
};

async function list(keeper: Keeper): Promise<Done> {
  const { rt, ctx, companyCode, acts } = keeper;
  const company = await findCompany(rt.db, companyCode);
  if (!company) return "no-such-thing";
  const held = await rt.db.heldRole.findMany({
    where: { companyCode, takenAt: null },
    orderBy: { id: "asc" },
    take: SHOWN,
  });
  const waiting = await rt.db.invitation.findMany({
    where: { companyCode, ...stillOpen(rt.now()) },
    orderBy: { id: "asc" },
    take: SHOWN,
  });
  const people = [...held, ...waiting].flatMap((each) => ("telegramId" in each ? each.telegramId : each.invitedBy));
  const print = await printFor(rt, ctx.words, people, [companyCode]);
  const screen = screens.listScreen(print, acts, { company, held, waiting, nonce: ctx.update.update_id });
  await show(ctx, screen);
  return "done";
}

async function invite(keeper: Keeper, press: string): Promise<Done> {
  const { rt, ctx, telegramId: invitedBy, companyCode, reach, acts } = keeper;
  if (!/^\d{1,12}$/.test(press)) return "no-such-thing";
  const company = await findCompany(rt.db, companyCode);
  if (!company) return "no-such-thing";
  if (company.state === "suspended") {
    ctx.popUp(ctx.words.plain("companies-invite-suspended"), "alert");
    return list(keeper);
  }
  const position = { role: "recruiter", centreCode: undefined, companyCode } as const;
  const made = await makeInvitation(rt, { ...position, invitedBy, reach, press: `${companyCode}:${press}` });
  if (!made) return "no-such-thing";
  const print = await printFor(rt, ctx.words, [], [companyCode]);
  const inviting: InvitingActs = {
    withdraw: acts.withdraw,
    all: [acts.list, acts.argument],
    label: ctx.words.plain("roles-recruiters"),
  };
  await show(ctx, madeScreen(print, { ...position, ...made, botName: ctx.me.username }, inviting));
  return "done";
}

async function card(keeper: Keeper, id: number, asking: boolean): Promise<Done> {
  const { rt, ctx, companyCode, reach, telegramId, acts } = keeper;
  const held = await heldWithin(rt.db, id, reach);
  if (held?.companyCode !== companyCode) return "no-such-thing";
  const print = await printFor(rt, ctx.words, [held.telegramId, held.givenBy, held.takenBy], [companyCode]);
  await show(ctx, screens.oneScreen(print, acts, { held, asking, isSelf: Number(held.telegramId) === telegramId }));
  return "done";
}

async function take(keeper: Keeper, id: number): Promise<Done> {
  const { rt, ctx, companyCode, reach, telegramId: by } = keeper;
  const held = await heldWithin(rt.db, id, reach);
  if (held?.companyCode !== companyCode) return "no-such-thing";
  const outcome = await takeRole(rt, { id, by, reach, companyCode });
  if (Number(held.telegramId) === by) {
    await show(ctx, screens.leftScreen(ctx.words));
    return "done";
  }
  ctx.popUp(ctx.words.plain(`roles-pop-${outcome}`));
  return list(keeper);
}

async function withdraw(keeper: Keeper, id: number): Promise<Done> {
  const { rt, companyCode, reach, telegramId: by } = keeper;
  const invitation = await invitationWithin(rt.db, id, reach);
  if (invitation?.companyCode !== companyCode) return "no-such-thing";
  // Used or withdrawn meanwhile, perhaps: the list says so.
  await withdrawInvitation(rt, { id, by, reach, companyCode });
  return list(keeper);
}

function keeperOn({ rt, ctx, staff, company }: Pick<OnCompany, "rt" | "ctx" | "staff" | "company">): Keeper {
  return keeperFor(rt, ctx, staff, company.code);
}

function keeperFor(rt: Runtime, ctx: BotContext, staff: Staff, companyCode: string): Keeper {
  const { telegramId, reach } = staff;
  const acts = { ...ofStaff, argument: companyCode, back: ["partner-card", companyCode] } as const;
  return { rt, ctx, telegramId, companyCode, reach, acts };
}

/** For staff, a role or an invitation by its id: of a company within reach. */
function staffOnOne(does: (keeper: Keeper, id: number) => Promise<Done>, of: "role" | "invitation" = "role"): Hear {
  return async (rt, ctx, staff, argument) => {
    const id = readId(argument);
    const found =
      id === undefined
        ? null
        : await (of === "role" ? heldWithin(rt.db, id, staff.reach) : invitationWithin(rt.db, id, staff.reach));
    if (id === undefined || !found?.companyCode) return "no-such-thing";
    await staff.note("companies-viewed", found.companyCode);
    return does(keeperFor(rt, ctx, staff, found.companyCode), id);
  };
}

function recruiting(does: (keeper: Keeper, argument: string, nonce: string) => Promise<Done>): HearRecruiter {
  return (rt, ctx, { telegramId, companyCode, centreCode }, argument, nonce) =>
    does({ rt, ctx, telegramId, companyCode, reach: [centreCode], acts: ofCompany }, argument, nonce);
}

function recruitingOne(does: (keeper: Keeper, id: number) => Promise<Done>): HearRecruiter {
  return recruiting(async (keeper, argument) => {
    const id = readId(argument);
    return id === undefined ? "no-such-thing" : does(keeper, id);
  });
}

function readId(word: string): number | undefined {
  return /^[1-9]\d{0,9}$/.test(word) && Number(word) <= LARGEST_ID ? Number(word) : undefined;
}
