// What somebody sees who was invited.
import type { Invitation } from "../platform/generated/prisma/client.ts";
import { nameIn } from "../telegram/commands.ts";
import { BESIDE, button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { positionIn } from "./invitations.ts";
import type { Print } from "./print.ts";
import { commandsOf, companyOf, type Held, mayDo } from "./roles.ts";

/** What somebody reads who opens an invitation that is theirs to accept; `left` is the company for which they act until then. */
export function invitedScreen(print: Print, invitation: Invitation, code: string, left?: string): Screen {
  const { words, zone } = print;
  const { role } = invitation;
  const leaving = left === undefined ? undefined : print.position({ role, centreCode: null, companyCode: left }).where;
  return {
    text: [
      words.html("roles-invited", { ...print.position(invitation), from: print.name(invitation.invitedBy) }),
      words.html(`roles-may-${role}`),
      ...(leaving === undefined ? [] : [words.html("roles-invited-leaves", { left: leaving })]),
      words.html(role === "recruiter" ? "roles-invited-until-company" : "roles-invited-until", {
        until: printingIn(words.language, zone).dateTime(invitation.expiresAt),
      }),
    ].join("\n\n"),
    buttons: [
      [button(words.plain("roles-accept"), "invited", code)],
      [button(words.plain("roles-decline"), "invited-no", code)],
      // Beside it, or the invitation would be gone from the chat before it is answered.
      [button(words.plain("telegram-menu"), "menu", "", BESIDE)],
    ],
  };
}

/** Asks once more: after the no the link is of no use to anybody. */
export function decliningScreen(print: Print, invitation: Invitation, code: string): Screen {
  const { words } = print;
  const from = print.name(invitation.invitedBy);
  return {
    text: words.html("roles-declining", { ...print.position(invitation), from }),
    buttons: [
      [button(words.plain("roles-decline-yes"), "invited-never", code)],
      [button(words.plain("telegram-back"), "invited-look", code)],
    ],
  };
}

/** After the no. */
export function declinedScreen(print: Print, invitation: Invitation): Screen {
  const { words } = print;
  return {
    text: words.html("roles-declined", { from: print.name(invitation.invitedBy) }),
    buttons: [[button(words.plain("telegram-menu"), "menu")]],
  };
}

/** What somebody reads whose role now stands, `accepted` or `already`: what it is, and the ways to all that it opens. */
export function standsScreen(print: Print, invitation: Invitation, is: "accepted" | "already"): Screen {
  const { words } = print;
  const { role } = invitation;
  const held = [positionIn(invitation)];
  const commands = commandsOf(held).map((command) => `/${nameIn(words.language, command)}`);
  const ways = waysOf(words, held);
  return {
    text: [
      words.html(`roles-${is}`, print.position(invitation)),
      words.html(`roles-next-${role}`),
      ...(commands.length > 0 ? [words.html("roles-commands", { commands: commands.join(" ") })] : []),
    ].join("\n\n"),
    buttons: [...inRows(ways, 2), [button(words.plain("telegram-menu"), "menu")]],
  };
}

/** A button for each thing that these roles open; beside this screen, which says what they are. */
function waysOf(words: Words, held: readonly Held[]) {
  const way = (label: string, act: string) => button(label, act, "", BESIDE);
  return [
    ...(companyOf(held) === undefined ? [] : [way(words.plain("companies-home-button"), "company")]),
    ...(mayDo(held, "desk") ? [way(words.plain("roles-desk"), "staff")] : []),
    ...(mayDo(held, "help") && !mayDo(held, "desk") ? [way(words.plain("roles-assist"), "assist")] : []),
    ...(mayDo(held, "broadcast") ? [way(words.plain("roles-broadcasts"), "broadcast")] : []),
    ...(mayDo(held, "approve") ? [way(words.plain("roles-to-approve"), "broadcast-waiting")] : []),
    ...(mayDo(held, "invite") ? [way(words.plain("roles-title-button"), "invite")] : []),
    ...(mayDo(held, "audit") ? [way(words.plain("roles-audit"), "audit")] : []),
  ];
}

/** One and the same for every link that is no good, and for whoever has tried too many. */
export function refusedScreen(words: Words, why: "roles-refused" | "roles-wait" | "roles-own", minutes = 0): Screen {
  const text = why === "roles-wait" ? words.html(why, { minutes: String(minutes) }) : words.html(why);
  return { text, buttons: [[button(words.plain("telegram-menu"), "menu")]] };
}
