// What staff say and press about broadcasts. Whether somebody may at all is asked before, in `roles/gate.ts`.
import type { StaffActs } from "../roles/gate.ts";
import { mayDo } from "../roles/roles.ts";
import * as approving from "./approving.ts";
import * as people from "./choosing-people.ts";
import * as composing from "./composing.ts";
import * as deciding from "./deciding.ts";
import { sendFile } from "./export.ts";
import { onBroadcast, open, openList } from "./opening.ts";
import * as recalling from "./recalling.ts";
import * as returning from "./returning.ts";
import * as steering from "./steering.ts";
import { openToApprove } from "./to-approve.ts";

/** /broadcast and all that is behind it. */
export const broadcastActs: StaffActs = {
  presses: {
    broadcast: { right: "broadcast", hear: openList },
    "broadcast-new": { right: "broadcast", hear: composing.beginNew },
    "broadcast-open": { right: "broadcast", hear: onBroadcast(open) },
    "broadcast-versions": { right: "broadcast", hear: onBroadcast(composing.chooseVersions) },
    "broadcast-write": { right: "broadcast", hear: onBroadcast(composing.askMessage) },
    "broadcast-next": { right: "broadcast", hear: onBroadcast(composing.goOn) },
    "broadcast-link": { right: "broadcast", hear: onBroadcast(composing.askLink) },
    "broadcast-unlink": { right: "broadcast", hear: onBroadcast(composing.removeLink) },
    "broadcast-topics": { right: "broadcast", hear: onBroadcast(composing.openTopics) },
    "broadcast-topic": { right: "broadcast", hear: onBroadcast(composing.chooseTopic) },
    "broadcast-reopen": { right: "broadcast", hear: onBroadcast(composing.reopen) },
    "broadcast-drop": { right: "broadcast", hear: onBroadcast(composing.drop) },
    "broadcast-people": { right: "broadcast", hear: onBroadcast(people.openPeople) },
    "broadcast-everyone": { right: "broadcast", hear: onBroadcast(people.chooseEveryone) },
    "broadcast-clear": { right: "broadcast", hear: onBroadcast(people.clear) },
    "broadcast-list": { right: "broadcast", hear: onBroadcast(people.openList) },
    "broadcast-pick": { right: "broadcast", hear: onBroadcast(people.pick) },
    "broadcast-untold": { right: "broadcast", hear: onBroadcast(people.openUntold) },
    "broadcast-saved": { right: "broadcast", hear: onBroadcast(people.openSaved) },
    "broadcast-use": { right: "broadcast", hear: onBroadcast(people.useSaved) },
    "broadcast-save": { right: "broadcast", hear: onBroadcast(people.askName) },
    "broadcast-preview": { right: "broadcast", hear: onBroadcast(deciding.preview) },
    "broadcast-send": { right: "broadcast", hear: onBroadcast(deciding.sendIt) },
    "broadcast-when": { right: "broadcast", hear: onBroadcast(deciding.askWhen) },
    "broadcast-late": { right: "broadcast", hear: onBroadcast(steering.sendLate) },
    "broadcast-waiting": { right: "approve", hear: openToApprove },
    "broadcast-review": { right: "approve", hear: onBroadcast(approving.review) },
    "broadcast-approve": { right: "approve", hear: onBroadcast(approving.approveIt) },
    "broadcast-return": { right: "approve", hear: onBroadcast(returning.askReason) },
    "broadcast-returned": { right: "approve", hear: onBroadcast(returning.returnUnsaid) },
    "broadcast-pause": { right: "broadcast", hear: onBroadcast(steering.pauseIt) },
    "broadcast-resume": { right: "broadcast", hear: onBroadcast(steering.resumeIt) },
    "broadcast-stop": { right: "broadcast", hear: onBroadcast(steering.askCancel) },
    "broadcast-cancel": { right: "broadcast", hear: onBroadcast(steering.cancelIt) },
    "broadcast-recall": { right: "broadcast", hear: onBroadcast(recalling.openRecall) },
    "broadcast-delete": { right: "broadcast", hear: onBroadcast(recalling.askDelete) },
    "broadcast-erase": { right: "broadcast", hear: onBroadcast(recalling.deleteForAll) },
    "broadcast-correct": { right: "broadcast", hear: onBroadcast(recalling.correct) },
    "broadcast-file": { right: "broadcast", hear: onBroadcast(sendFile) },
  },
  commands: {
    // Whoever only approves has nothing to do with the drafts of others.
    broadcast: (rt, ctx, staff) => (mayDo(staff.held, "broadcast") ? openList : openToApprove)(rt, ctx, staff, ""),
  },
  words: { [returning.WAIT]: returning.reasonWords },
};
