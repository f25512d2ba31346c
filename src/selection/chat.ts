// What staff say and press about registrants. Whether somebody may at all is asked before, in `roles/gate.ts`; whether it is
// theirs is asked in `opening.ts`, of every intake, registrant and session.
import type { AwaitedWords, Hear, StaffActs } from "../roles/gate.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send } from "../telegram/screen.ts";
import { openCard } from "./card.ts";
import * as choosing from "./choosing.ts";
import { askFind, chooseFilter, hearFind, openList } from "./list.ts";
import * as many from "./many.ts";
import * as marking from "./marking.ts";
import { onIntake, onRegistrant, onSession, typed } from "./opening.ts";
import * as planning from "./planning.ts";
import { openSession, openTests } from "./session-screen.ts";
import { openToday } from "./today.ts";
import { openUndecided } from "./undecided.ts";
import { openUninvited } from "./uninvited.ts";
import * as verdicts from "./verdicts.ts";

const right = "desk";

/** All behind an intake's button "registrants". */
export const selectionActs: StaffActs = {
  presses: pressed({
    select: onIntake(openList),
    "select-filter": onIntake(chooseFilter),
    "select-find": onIntake(askFind),
    "select-card": onRegistrant(openCard),
    "select-complete": onRegistrant(marking.complete),
    "select-missing": onRegistrant(marking.askMissing),
    "select-note": onRegistrant(marking.askNote),
    "select-score": onRegistrant(marking.askScore),
    "select-points": onRegistrant(marking.tapPoints),
    "select-accept": onRegistrant(verdicts.accept),
    "select-reserve": onRegistrant(verdicts.reserve),
    "select-reject": onRegistrant(verdicts.askReason),
    "select-refuse": onRegistrant(verdicts.refuse),
    "select-undo": onRegistrant(verdicts.undo),
    "select-rank": onRegistrant(verdicts.askRank),
    "select-ranked": onRegistrant(verdicts.tapRank),
    "select-many": onIntake(many.openMany),
    "select-count": onIntake(many.askCount),
    "select-best": onIntake(many.showBest),
    "select-rest": onIntake(many.showRest),
    "select-yes": onIntake(many.doMany),
    "select-undo-all": onIntake(many.undoMany),
    "select-today": openToday,
    "select-undecided": openUndecided,
    "select-uninvited": openUninvited,
    "select-tests": onIntake(openTests),
    "select-plan": onIntake(planning.askPlan),
    "select-proposed": onIntake(planning.takeProposed),
    "select-test": onSession(openSession),
    "select-when": onSession(planning.ask("when")),
    "select-place": onSession(planning.ask("place")),
    "select-cancel": onSession(planning.ask("cancel")),
    "select-invite": onSession(choosing.chooseGroup),
    "select-tick": onSession(choosing.tick),
    "select-group": onSession(choosing.preview),
    "select-send": onSession(choosing.sendInvitations),
  }),
  commands: {},
  words: {
    "select-find": awaited(typed(onIntake, hearFind)),
    "select-missing": awaited(typed(onRegistrant, marking.hearMissing)),
    "select-note": awaited(typed(onRegistrant, marking.hearNote)),
    "select-points": awaited(typed(onRegistrant, marking.hearPoints)),
    "select-why": awaited(typed(onRegistrant, verdicts.hearReason)),
    "select-count": awaited(typed(onIntake, many.hearCount)),
    "select-plan": awaited(typed(onIntake, planning.hearPlan)),
    "select-when": awaited(typed(onSession, planning.hearWhen)),
    "select-place": awaited(typed(onSession, planning.hearPlace)),
    "select-cancel": awaited(typed(onSession, planning.hearCancel)),
    "select-ranked": awaited(typed(onRegistrant, verdicts.hearRank)),
  },
};

function pressed(hears: Readonly<Record<string, Hear>>): StaffActs["presses"] {
  return Object.fromEntries(Object.entries(hears).map(([act, hear]) => [act, { right, hear }]));
}

function awaited(hear: Hear): AwaitedWords {
  return { right, hear, left: sayLeft };
}

/** After /cancel: nothing is waited for any more. */
function sayLeft(ctx: BotContext): Promise<void> {
  return send(ctx, {
    text: ctx.words.html("selection-left"),
    buttons: [[button(ctx.words.plain("staff-desk"), "staff")]],
  });
}
