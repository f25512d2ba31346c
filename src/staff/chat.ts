// What staff say and press at the desk. Whether somebody may at all is asked before, in `roles/gate.ts`.
import type { StaffActs } from "../roles/gate.ts";
import * as desk from "./desk.ts";
import { beginSearch, search, searchLeft } from "./typed-search.ts";

/** /staff and the desk behind it. */
export const deskActs: StaffActs = {
  presses: {
    staff: { right: "desk", hear: desk.openDesk },
    "staff-centre": { right: "desk", hear: desk.chooseCentre },
    "staff-programmes": { right: "desk", hear: desk.showProgrammes },
    "staff-undelivered": { right: "desk", hear: desk.showUndelivered },
    "staff-programme": { right: "desk", hear: desk.showProgramme },
    "staff-list": { right: "desk", hear: desk.list },
    "staff-states": { right: "desk", hear: desk.chooseState },
    "staff-card": { right: "desk", hear: desk.card },
    "staff-wishes": { right: "desk", hear: desk.showWishes },
    "staff-search": { right: "desk", hear: beginSearch },
    "staff-file": { right: "desk", hear: desk.sendFile },
  },
  commands: {
    staff: (rt, ctx, staff, typed) =>
      typed === "" ? desk.openDesk(rt, ctx, staff, "") : search(rt, ctx, staff, typed),
  },
  words: { search: { right: "desk", hear: search, left: searchLeft } },
};
