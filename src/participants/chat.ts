// Whose intake a list does not make certain: staff say which of the centre's it is, and all of that label are registered in it.
import { inLanguage } from "../catalogue/catalogue.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Done, Staff, StaffActs } from "../roles/gate.ts";
import { reaches } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { show } from "../telegram/screen.ts";
import { labelButton, labelsWithout, MOST } from "./labels.ts";
import { registerAll } from "./registering.ts";

const right = "import";

export const participantActs: StaffActs = {
  presses: {
    "participants-intake": { right, hear: chooseIntake },
    "participants-place": { right, hear: place },
    "participants-line": { right, hear: openLine },
  },
  commands: {},
  words: {},
};

async function lineOf(rt: Runtime, staff: Staff, id: string) {
  if (!/^\d{1,9}$/.test(id)) return undefined;
  const line = await rt.db.participant.findUnique({
    where: { id: Number(id) },
    select: {
      ...{ id: true, centreCode: true, tradeCode: true, label: true, importId: true, holderId: true, result: true },
      ...{ registeredOn: true, registration: { select: { number: true } } },
      holder: { select: { fullName: true, candidateId: true } },
    },
  });
  return line && reaches(staff.reach, line.centreCode) ? line : undefined;
}

/** Somebody of whom only the list knows: what it says, and what can be done. */
async function openLine(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const line = await lineOf(rt, staff, argument);
  if (!line) return "no-such-thing";
  await staff.note("imports-opened", String(line.importId));
  const { words } = ctx;
  const { holder, holderId, registration, registeredOn } = line;
  const day = registeredOn ? printingIn(words.language, "UTC").date(dayFromDatabase(registeredOn)) : "–";
  const shown = { name: holder.fullName, trade: line.tradeCode, label: line.label === "" ? "–" : line.label, day };
  await show(ctx, {
    text: words.html(registration ? "participants-line-registered" : "participants-line", shown),
    buttons: [
      registration
        ? [button(registration.number, "staff-card", registration.number)]
        : [button(words.plain("participants-line-choose"), "participants-intake", line.id)],
      ...(holder.candidateId === null
        ? [[button(words.plain("helped-desk-erase"), "assist-erase", `h${holderId}`)]]
        : []),
      [button(words.plain("staff-search"), "staff-search"), button(words.plain("staff-desk"), "staff")],
    ],
  });
  return "done";
}

async function chooseIntake(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const line = await lineOf(rt, staff, argument);
  if (!line) return "no-such-thing";
  await staff.note("imports-opened", String(line.importId));
  const intakes = await rt.db.intake.findMany({
    where: { centreCode: line.centreCode, programme: { tradeCode: line.tradeCode } },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, startsOn: true, programme: { select: { name: true } } },
  });
  const { words } = ctx;
  const print = printingIn(words.language, "UTC");
  const known = { trade: line.tradeCode, label: line.label };
  await show(ctx, {
    text: words.html(intakes.length > 0 ? "participants-which-intake" : "participants-no-intakes", known),
    buttons: [
      ...intakes.map(({ id, startsOn, programme }) => [
        button(
          words.plain("participants-intake", {
            programme: inLanguage(programme.name, words.language),
            day: print.shortDate(dayFromDatabase(startsOn)),
          }),
          "participants-place",
          `${line.id}.${id}`,
        ),
      ]),
      [button(words.plain("imports-desk"), "staff"), button(words.plain("telegram-menu"), "menu")],
    ],
  });
  return "done";
}

async function place(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const [lineId = "", intakeId = ""] = argument.split(".");
  const line = await lineOf(rt, staff, lineId);
  if (!line || !/^\d{1,9}$/.test(intakeId)) return "no-such-thing";
  const { centreCode, tradeCode, label } = line;
  const intake = await rt.db.intake.findFirst({
    where: { id: Number(intakeId), centreCode, programme: { tradeCode } },
    select: { id: true, code: true },
  });
  if (!intake) return "no-such-thing";
  const at = rt.now();
  const placed = await rt.db.$transaction(async (tx) => {
    const those = await tx.participant.updateManyAndReturn({
      // Without a label nobody says that the others are of the same.
      where: label === "" ? { id: line.id, intakeId: null } : { centreCode, tradeCode, label, intakeId: null },
      data: { intakeId: intake.id },
      select: { id: true },
    });
    const ids = those.map(({ id }) => id);
    const registered = await registerAll({ ...rt, tx }, { ids, centreCode, actor: `staff:${staff.telegramId}`, at });
    return { count: ids.length, registered };
  });
  await staff.note("participants-placed", intake.code);
  const { words } = ctx;
  const [next] = await labelsWithout(rt.db, line.importId);
  await show(ctx, {
    text: words.html("participants-placed", {
      trade: tradeCode,
      label,
      count: String(placed.count),
      registered: String(placed.registered),
    }),
    buttons: [
      ...(next ? [[button(labelButton(words, next), "participants-intake", next.id)]] : []),
      [button(words.plain("imports-again"), "import"), button(words.plain("imports-desk"), "staff")],
    ],
  });
  return "done";
}
