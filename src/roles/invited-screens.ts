// What somebody sees who was invited.
import type { Invitation } from "../platform/generated/prisma/client.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { Print } from "./print.ts";
import { commandsOf, mayDo } from "./roles.ts";

/** What somebody reads who opens an invitation that is theirs to accept. */
export function invitedScreen(print: Print, invitation: Invitation, code: string): Screen {
  const { words, zone } = print;
  const { role } = invitation;
  const may = role === "recruiter" ? [] : [words.html(`roles-may-${role}`)];
  return {
    text: [
      words.html("roles-invited", { ...print.position(invitation), from: print.name(invitation.invitedBy) }),
      ...may,
      words.html("roles-invited-until", {
        until: printingIn(words.language, zone).dateTime(invitation.expiresAt),
      }),
    ].join("\n\n"),
    buttons: [[button(words.plain("roles-accept"), "invited", code)], [button(words.plain("telegram-menu"), "menu")]],
  };
}

/** What somebody reads whose role now stands: `accepted` or `already`. */
export function standsScreen(print: Print, invitation: Invitation, is: "accepted" | "already"): Screen {
  const { words } = print;
  const held = [{ role: invitation.role, centreCode: invitation.centreCode ?? undefined }];
  const desk = mayDo(held, "desk");
  const stands = words.html(`roles-${is}`, print.position(invitation));
  const isNew = is === "accepted" && commandsOf(held).length > 0;
  return {
    text: isNew ? `${stands} ${words.html("roles-accepted-commands")}` : stands,
    buttons: [
      ...(desk ? [[button(words.plain("roles-desk"), "staff", "", BESIDE)]] : []),
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** One and the same for every link that is no good, and for whoever has tried too many. */
export function refusedScreen(words: Words, why: "roles-refused" | "roles-wait" | "roles-own", minutes = 0): Screen {
  const text = why === "roles-wait" ? words.html(why, { minutes: String(minutes) }) : words.html(why);
  return { text, buttons: [[button(words.plain("telegram-menu"), "menu")]] };
}
