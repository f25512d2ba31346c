// What staff say and press to run intakes. Whether somebody may at all is asked before, in `roles/gate.ts`.
import type { Hear, StaffActs } from "../roles/gate.ts";
import type { Right } from "../roles/roles.ts";
import { openCard, showHistory } from "./card.ts";
import * as choosing from "./choosing.ts";
import * as editing from "./editing.ts";
import * as listing from "./listing.ts";
import * as opening from "./opening.ts";
import * as postponing from "./postponing.ts";

const right: Right = "desk";
const { onIntake, typedAbout } = editing;

/** Everything that staff do with intakes. */
export const intakeActs: StaffActs = {
  presses: named({
    intakes: (rt, ctx, staff, argument) => listing.openList(rt, ctx, staff, argument),
    "intakes-new": choosing.chooseTrade,
    "intakes-trade": choosing.chooseProgramme,
    "intakes-begin": opening.begin,
    "intakes-resume": opening.resume,
    "intakes-say": opening.say,
    "intakes-redo": opening.redo,
    "intakes-announce": opening.announce,
    "intakes-drop": opening.drop,
    "intakes-card": onIntake(({ rt, ctx, staff, intake }) => openCard(rt, ctx, staff, intake.id)),
    "intakes-history": onIntake(({ rt, ctx, staff, intake }) => showHistory(rt, ctx, staff, intake.id)),
    "intakes-edit": onIntake(editing.openEdit),
    "intakes-ask": onIntake(editing.askField),
    "intakes-set": onIntake(editing.setField),
    "intakes-postpone": onIntake((heard) => postponing.askPostpone(heard)),
    "intakes-move": onIntake(postponing.movePressed),
    "intakes-close": onIntake(editing.close(true)),
    "intakes-reopen": onIntake(editing.close(false)),
    "intakes-off": onIntake((heard) => editing.askOff(heard)),
    "intakes-undo": onIntake(editing.undo),
  }),
  commands: {},
  words: {
    [listing.FIND]: { right, hear: listing.hearFind, left: listing.sayFindLeft },
    [choosing.PROGRAMME]: awaited(choosing.hearProgramme),
    [opening.ANSWER]: awaited(opening.answer),
    "intakes-ask": awaited(typedAbout(editing.hearField)),
    "intakes-move": awaited(typedAbout(postponing.hearMove)),
    "intakes-postponed": awaited(typedAbout(postponing.hearPostponed)),
    "intakes-off": awaited(typedAbout(editing.hearOff)),
  },
};

function named(hears: Readonly<Record<string, Hear>>): StaffActs["presses"] {
  return Object.fromEntries(Object.entries(hears).map(([act, hear]) => [act, { right, hear }]));
}

function awaited(hear: Hear): StaffActs["words"][string] {
  return { right, hear, left: opening.sayLeft };
}
