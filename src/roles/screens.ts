// What admins see of roles and invitations.
import type { InlineKeyboardButton } from "grammy/types";
import type { HeldRole, Invitation } from "../platform/generated/prisma/client.ts";
import { PAGE, turning } from "../telegram/paging.ts";
import { BESIDE, button, inRows, linkButton } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type InvitedRole, invitedRoles, type Position, positionCode, standingOf } from "./invitations.ts";
import type { Print } from "./print.ts";

/** Where an admin begins. */
export function rolesScreen(words: Words, counts: { holders: number; invitations: number }): Screen {
  return {
    text: words.html("roles-title"),
    buttons: [
      ...invitedRoles.map((role) => [button(words.plain(`roles-invite-${role}`), "invite-role", role)]),
      [
        button(words.plain("roles-holders-button", { count: String(counts.holders) }), "invite-holders"),
        button(words.plain("roles-invitations-button", { count: String(counts.invitations) }), "invite-list"),
      ],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

type Places = readonly (readonly [code: string | undefined, name: string])[];

/** Every centre for which somebody may be invited, and the way back. */
export function placeButtons(words: Words, role: InvitedRole, places: Places, nonce: number): InlineKeyboardButton[] {
  return [
    ...places.map(([centreCode, name]) => button(name, "invite-make", positionCode({ role, centreCode }), nonce)),
    button(words.plain("telegram-back"), "invite"),
  ];
}

/** For which centre? The nonce names this screen, so that a button pressed twice makes one invitation. */
export function centreScreen(
  words: Words,
  asked: { role: InvitedRole; places: Places; page: number },
  nonce: number,
): Screen {
  const { role, places, page } = asked;
  const buttons = placeButtons(words, role, places, nonce);
  return {
    text: words.html("roles-which-centre", { as: words.plain(`roles-as-${role}`) }),
    buttons: [
      ...buttons
        .slice(0, -1)
        .slice(page * PAGE, (page + 1) * PAGE)
        .map((each) => [each]),
      ...turning(words, "invite-role", `${role}.`, page, places.length),
      buttons.slice(-1),
    ],
  };
}

/** Where an invitation is withdrawn, and where all of them are seen. */
export interface InvitingActs {
  readonly withdraw: string;
  readonly all: readonly [act: string, argument: string];
  readonly label: string;
}

/** The link, this once, and the line to send on; the ways from there are an admin's without others. */
export function madeScreen(
  print: Print,
  made: Position & { id: number; code: string; expiresAt: Date; botName: string },
  acts?: InvitingActs,
): Screen {
  const { words, zone } = print;
  const { id, code, expiresAt, botName } = made;
  const position = print.position({ ...made, centreCode: made.centreCode ?? null });
  const link = `https://t.me/${botName}?start=i_${code}`;
  const until = printingIn(words.language, zone).dateTime(expiresAt);
  const share = `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(words.plain("roles-line", position))}`;
  return {
    text: [
      words.html("roles-made", { ...position, until }),
      words.html("roles-line-with-link", { line: words.plain("roles-line", position), link }),
      words.html("roles-made-care"),
    ].join("\n\n"),
    buttons: [
      [linkButton(words.plain("roles-send-on"), share)],
      // Beside it, or the link would be gone from the screen before it is sent on.
      [button(words.plain("roles-withdraw"), acts?.withdraw ?? "invite-withdraw", id, BESIDE)],
      [button(acts?.label ?? words.plain("roles-title-button"), ...(acts?.all ?? ["invite", ""]), BESIDE)],
    ],
  };
}

/** One page of invitations. */
export function invitationsScreen(
  print: Print,
  page: number,
  { rows, total }: { rows: readonly Invitation[]; total: number },
): Screen {
  const { words } = print;
  const lines = rows.map((row) =>
    words.html("roles-invitation-line", {
      ...print.position(row),
      number: String(row.id),
      state: standing(print, row),
    }),
  );
  return {
    text: [words.html("roles-invitations-title"), lines.join("\n") || words.html("roles-none")].join("\n\n"),
    buttons: [
      ...inRows(
        rows.map(({ id }) => button(words.plain("roles-invitation-button", { number: String(id) }), "invite-card", id)),
        4,
      ),
      ...turning(words, "invite-list", "", page, total),
      [button(words.plain("telegram-back"), "invite")],
    ],
  };
}

/** One invitation: who made it, and what became of it. */
export function invitationScreen(print: Print, invitation: Invitation, lead = ""): Screen {
  const { words, zone } = print;
  const text = words.html("roles-invitation-card", {
    ...print.position(invitation),
    number: String(invitation.id),
    by: print.name(invitation.invitedBy),
    at: printingIn(words.language, zone).dateTime(invitation.invitedAt),
    state: standing(print, invitation),
  });
  const isOpen = standingOf(invitation, print.now) === "open";
  return {
    text: [lead, text].filter(Boolean).join("\n\n"),
    buttons: [
      ...(isOpen ? [[button(words.plain("roles-withdraw"), "invite-withdraw", invitation.id)]] : []),
      [button(words.plain("telegram-back"), "invite-list")],
    ],
  };
}

/** One page of roles; the first begins with those that only the operator can change. */
export function holdersScreen(
  print: Print,
  page: number,
  { rows, total, fixed }: { rows: readonly HeldRole[]; total: number; fixed: readonly number[] },
): Screen {
  const { words } = print;
  const lines = [
    ...(page === 0 ? fixed.map((id) => words.html("roles-fixed-line", { name: print.name(BigInt(id)) })) : []),
    ...rows.map((row) => words.html("roles-holder-line", { ...print.position(row), name: print.name(row.telegramId) })),
  ];
  return {
    text: [words.html("roles-holders-title"), lines.join("\n") || words.html("roles-none")].join("\n\n"),
    buttons: [
      ...rows.map((row) => [
        button(
          words.plain("roles-holder-button", { ...print.position(row), name: print.name(row.telegramId) }),
          "invite-holder",
          row.id,
        ),
      ]),
      ...turning(words, "invite-holders", "", page, total),
      [button(words.plain("telegram-back"), "invite")],
    ],
  };
}

/** One role: since when, by whom; taken back, if it was. `asking` asks whether to. */
export function holderScreen(print: Print, held: HeldRole, asking: boolean): Screen {
  const { words, zone } = print;
  const printed = (at: Date) => printingIn(words.language, zone).dateTime(at);
  const known = { ...print.position(held), name: print.name(held.telegramId) };
  const given = words.html("roles-holder-card", { ...known, by: print.name(held.givenBy), at: printed(held.givenAt) });
  const back = [button(words.plain("telegram-back"), "invite-holders")];
  if (held.takenAt) {
    const taken = words.html("roles-holder-taken", { by: print.name(held.takenBy), at: printed(held.takenAt) });
    return { text: `${given}\n\n${taken}`, buttons: [back] };
  }
  if (!asking) return { text: given, buttons: [[button(words.plain("roles-take"), "invite-taking", held.id)], back] };
  return {
    text: `${given}\n\n${words.html("roles-taking-question")}`,
    buttons: [
      [button(words.plain("roles-take-yes"), "invite-take", held.id)],
      [button(words.plain("roles-take-no"), "invite-holder", held.id)],
    ],
  };
}

function standing(print: Print, invitation: Invitation): string {
  const { words, zone, now } = print;
  const printing = printingIn(words.language, zone);
  switch (standingOf(invitation, now)) {
    case "open":
      return words.plain("roles-standing-open", { until: printing.dateTime(invitation.expiresAt) });
    case "used":
      return words.plain("roles-standing-used", {
        name: print.name(invitation.usedBy),
        at: printing.dateTime(invitation.usedAt ?? now),
      });
    case "declined":
      return words.plain("roles-standing-declined", { at: printing.dateTime(invitation.declinedAt ?? now) });
    case "withdrawn":
      return words.plain("roles-standing-withdrawn");
    case "expired":
      return words.plain("roles-standing-expired");
  }
}
