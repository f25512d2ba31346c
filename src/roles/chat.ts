// What admins say and press about roles and invitations.
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage } from "../telegram/paging.ts";
import { show } from "../telegram/screen.ts";
import type { Done, Hear, Staff, StaffActs } from "./gate.ts";
import { heldWithin, listHolders, takeRole } from "./holders.ts";
import {
  countOpenInvitations,
  type InvitedRole,
  invitationWithin,
  invitedRoles,
  listInvitations,
  makeInvitation,
  type Position,
  withdrawInvitation,
} from "./invitations.ts";
import { centreNames, printFor } from "./print.ts";
import { reaches } from "./roles.ts";
import * as screens from "./screens.ts";
import { waitForChoice } from "./typed-choices.ts";

const LARGEST_ID = 2_147_483_647;
const right = "invite";

/** /invite and what is behind it. */
export const rolesActs: StaffActs = {
  presses: {
    invite: { right, hear: openRoles },
    "invite-role": { right, hear: chooseCentre },
    "invite-make": { right, hear: invite },
    "invite-list": { right, hear: showInvitations },
    "invite-card": { right, hear: showInvitation },
    "invite-withdraw": { right, hear: withdraw },
    "invite-holders": { right, hear: showHolders },
    "invite-holder": { right, hear: showHolder },
    "invite-taking": { right, hear: askToTake },
    "invite-take": { right, hear: take },
  },
  commands: { invite: openRoles },
  words: {},
};

async function openRoles(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  await staff.note("roles-viewed");
  const { reach } = staff;
  const held = await listHolders(rt.db, { reach, page: 0, pageSize: 0 });
  const open = await countOpenInvitations(rt.db, { reach, at: rt.now() });
  const counts = { holders: held.total + fixedFor(rt, staff).length, invitations: open };
  await show(ctx, screens.rolesScreen(ctx.words, counts));
  return "done";
}

async function chooseCentre(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const [roleWord = "", pageWord = ""] = argument.split(".");
  const [role, page] = [readRole(roleWord), readPage(pageWord)];
  if (!role || page === undefined) return "no-such-thing";
  const places = await placesFor(rt, ctx, staff, role);
  await staff.note("roles-viewed", role);
  const nonce = ctx.update.update_id;
  await show(ctx, screens.centreScreen(ctx.words, { role, places, page }, nonce));
  await waitForChoice(rt, staff.telegramId, screens.placeButtons(ctx.words, role, places, nonce));
  return "done";
}

async function invite(rt: Runtime, ctx: BotContext, staff: Staff, argument: string, press: string): Promise<Done> {
  const position = await readPosition(rt, ctx, staff, argument);
  if (!position || !/^\d{1,12}$/.test(press)) return "no-such-thing";
  const made = await makeInvitation(rt, { ...position, invitedBy: staff.telegramId, reach: staff.reach, press });
  if (!made) return "no-such-thing";
  const print = await printFor(rt, ctx.words, []);
  await show(ctx, screens.madeScreen(print, { ...position, ...made, botName: ctx.me.username }));
  return "done";
}

async function showInvitations(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("roles-viewed", "invitations");
  const found = await listInvitations(rt.db, { reach: staff.reach, page, pageSize: PAGE });
  const print = await printFor(
    rt,
    ctx.words,
    found.rows.map(({ usedBy }) => usedBy),
    found.rows.map(({ companyCode }) => companyCode),
  );
  await show(ctx, screens.invitationsScreen(print, page, found));
  return "done";
}

async function showInvitation(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const id = readId(argument);
  const invitation = id && (await invitationWithin(rt.db, id, staff.reach));
  if (!invitation) return "no-such-thing";
  await staff.note("roles-viewed", `invitation ${id}`);
  const print = await printFor(rt, ctx.words, [invitation.invitedBy, invitation.usedBy], [invitation.companyCode]);
  await show(ctx, screens.invitationScreen(print, invitation));
  return "done";
}

async function withdraw(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const id = readId(argument);
  const { reach, telegramId: by } = staff;
  if (!id || !(await invitationWithin(rt.db, id, reach))) return "no-such-thing";
  // Used or withdrawn meanwhile, perhaps: the card says so.
  await withdrawInvitation(rt, { id, by, reach });
  return showInvitation(rt, ctx, staff, argument);
}

async function showHolders(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("roles-viewed", "roles");
  const found = await listHolders(rt.db, { reach: staff.reach, page, pageSize: PAGE });
  const fixed = fixedFor(rt, staff);
  const people = [...fixed.map(BigInt), ...found.rows.map(({ telegramId }) => telegramId)];
  const companies = found.rows.map(({ companyCode }) => companyCode);
  const print = await printFor(rt, ctx.words, people, companies);
  await show(ctx, screens.holdersScreen(print, page, { ...found, fixed }));
  return "done";
}

function showHolder(...[rt, ctx, staff, argument]: Parameters<Hear>): Promise<Done> {
  return holderCard(rt, ctx, staff, argument, false);
}

function askToTake(...[rt, ctx, staff, argument]: Parameters<Hear>): Promise<Done> {
  return holderCard(rt, ctx, staff, argument, true);
}

async function holderCard(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  argument: string,
  asking: boolean,
): Promise<Done> {
  const id = readId(argument);
  const held = id && (await heldWithin(rt.db, id, staff.reach));
  if (!held) return "no-such-thing";
  await staff.note("roles-viewed", `role ${id}`, Number(held.telegramId));
  const print = await printFor(rt, ctx.words, [held.telegramId, held.givenBy, held.takenBy], [held.companyCode]);
  await show(ctx, screens.holderScreen(print, held, asking));
  return "done";
}

async function take(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const id = readId(argument);
  const { reach, telegramId: by } = staff;
  if (!id || !(await heldWithin(rt.db, id, reach))) return "no-such-thing";
  const outcome = await takeRole(rt, { id, by, reach });
  ctx.popUp(ctx.words.plain(`roles-pop-${outcome}`));
  return holderCard(rt, ctx, staff, argument, false);
}

/** The admins of ADMIN_IDS, for those who see all centres. */
function fixedFor({ config }: Runtime, { reach }: Staff): readonly number[] {
  return reach === "everywhere" ? config.adminIds : [];
}

/** Where somebody may invite to a role: their centres, and all together where the role allows it and theirs does. */
async function placesFor(rt: Runtime, ctx: BotContext, { reach }: Staff, role: InvitedRole) {
  const active = await rt.db.centre.findMany({ where: { active: true }, select: { code: true } });
  const codes = new Set(active.map(({ code }) => code));
  const centres = [...(await centreNames(rt.db, ctx.words))].filter(
    ([code]) => codes.has(code) && reaches(reach, code),
  );
  const everywhere = [undefined, ctx.words.plain("roles-everywhere")] as const;
  return role !== "staff" && role !== "helper" && reach === "everywhere" ? [everywhere, ...centres] : centres;
}

async function readPosition(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  argument: string,
): Promise<(Position & { role: InvitedRole }) | undefined> {
  const [roleWord = "", place = ""] = argument.split(".");
  const role = readRole(roleWord);
  if (!role) return undefined;
  const places = await placesFor(rt, ctx, staff, role);
  const found = places.find(([code]) => (code ?? "all") === place);
  return found && { role, centreCode: found[0] };
}

function readRole(word: string): InvitedRole | undefined {
  return invitedRoles.find((role) => role === word);
}

function readId(word: string): number | undefined {
  return /^[1-9]\d{0,9}$/.test(word) && Number(word) <= LARGEST_ID ? Number(word) : undefined;
}
