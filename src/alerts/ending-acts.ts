// The staff's choice to tell those who heard of a vacancy that it has ended: what they would read, and how many they are.
import type { Done, Staff, StaffActs } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { type Vacancy, vacancyWhere } from "../vacancies/vacancies.ts";
import { theirs } from "../vacancies/writers.ts";
import { countToTell, endingOf, endingScreen, tellOfEnding } from "./ending.ts";

const right = "partners";

/** Reached from the card of a vacancy that ended, at the staff's desk. */
export const endingActs: StaffActs = {
  presses: { telling: { right, hear: onVacancy(askToTell) }, "telling-send": { right, hear: onVacancy(send) } },
  commands: {},
  words: {},
};

interface Heard {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  readonly vacancy: Vacancy;
  readonly nonce: string;
}

async function askToTell({ rt, ctx, staff, vacancy }: Heard): Promise<Done> {
  const { words } = ctx;
  const changeId = await endingOf(rt.db, vacancy.id);
  const count = changeId === undefined ? 0 : await countToTell(rt.db, vacancy.id);
  await staff.note("vacancies-viewed", vacancy.code);
  await show(ctx, {
    text:
      count > 0
        ? [words.html("alerts-tell-question", { count }), endingScreen(words, vacancy).text].join("\n\n")
        : words.html("alerts-tell-nobody"),
    buttons: [
      ...(count > 0 && changeId !== undefined
        ? [[button(words.plain("alerts-tell-yes", { count }), "telling-send", vacancy.id, changeId)]]
        : []),
      [button(words.plain("telegram-back"), "posting-open", vacancy.id)],
    ],
  });
  return "done";
}

/** Owes it to all of them, if it still stands as it was shown. */
async function send({ rt, ctx, staff, vacancy, nonce }: Heard): Promise<Done> {
  const { words } = ctx;
  const changeId = await endingOf(rt.db, vacancy.id);
  const isShown = changeId !== undefined && nonce === String(changeId);
  const added = isShown ? await tellOfEnding(rt, { vacancyId: vacancy.id, changeId }) : 0;
  if (added > 0) await staff.note("vacancy-end-told", vacancy.code);
  await show(ctx, {
    text: isShown ? words.html("alerts-tell-done") : words.html("alerts-tell-changed"),
    buttons: [[button(words.plain("telegram-back"), "posting-open", vacancy.id)]],
  });
  return "done";
}

/** Finds the vacancy among those that this member of the staff may touch; any other is none. */
function onVacancy(act: (heard: Heard) => Promise<Done>): StaffActs["presses"][string]["hear"] {
  return async (rt, ctx, staff, argument, nonce) => {
    const id = /^[1-9]\d{0,8}$/.test(argument) ? Number(argument) : 0;
    const where = { AND: [{ id }, theirs({ telegramId: staff.telegramId, reach: staff.reach })] };
    const vacancy = id > 0 ? await vacancyWhere(rt.db, where) : undefined;
    return vacancy ? act({ rt, ctx, staff, vacancy, nonce }) : "no-such-thing";
  };
}
