// What is seen of a company's recruiters, by its staff and by themselves: the same screens with buttons of their own.
import type { Company, HeldRole, Invitation } from "../platform/generated/prisma/client.ts";
import type { Print } from "../roles/print.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";

/** The acts behind the buttons. `argument` names the company where the button has to. */
export interface RecruitersActs {
  readonly list: string;
  readonly invite: string;
  readonly one: string;
  readonly taking: string;
  readonly take: string;
  readonly withdraw: string;
  readonly argument: string;
  readonly back: readonly [act: string, argument: string];
}

/** Who recruits for a company, and whose invitation waits. The nonce names this screen, so that a button pressed twice invites once. */
export function listScreen(
  print: Print,
  acts: RecruitersActs,
  shown: { company: Company; held: readonly HeldRole[]; waiting: readonly Invitation[]; nonce: number },
): Screen {
  const { words, zone } = print;
  const { company, held, waiting, nonce } = shown;
  const printing = printingIn(words.language, zone);
  const lines = [
    ...held.map((each) =>
      words.html("companies-recruiter-line", {
        name: print.name(each.telegramId),
        since: printing.dateAt(each.givenAt),
      }),
    ),
    ...waiting.map(({ id, expiresAt }) =>
      words.html("companies-invitation-line", { number: String(id), until: printing.dateTime(expiresAt) }),
    ),
  ];
  const [back, backArgument] = acts.back;
  return {
    text: [
      words.html("companies-recruiters-title", { name: company.legalName }),
      lines.length > 0 ? lines.join("\n") : words.html("companies-recruiters-none"),
    ].join("\n\n"),
    buttons: [
      ...held.map(({ id, telegramId }) => [button(print.name(telegramId), acts.one, id)]),
      ...waiting.map(({ id }) => [
        button(words.plain("companies-withdraw-button", { number: String(id) }), acts.withdraw, id),
      ]),
      ...(company.state === "suspended"
        ? []
        : [[button(words.plain("companies-invite-button"), acts.invite, acts.argument, nonce)]]),
      [button(words.plain("telegram-back"), back, backArgument)],
    ],
  };
}

/** One recruiter: since when, by whom. `asking` asks whether to take the role back. */
export function oneScreen(
  print: Print,
  acts: RecruitersActs,
  { held, asking, isSelf }: { held: HeldRole; asking: boolean; isSelf: boolean },
): Screen {
  const { words, zone } = print;
  const printed = (at: Date) => printingIn(words.language, zone).dateTime(at);
  const known = { ...print.position(held), name: print.name(held.telegramId) };
  const given = words.html("roles-holder-card", { ...known, by: print.name(held.givenBy), at: printed(held.givenAt) });
  const back = [button(words.plain("telegram-back"), acts.list, acts.argument)];
  if (held.takenAt) {
    const taken = words.html("roles-holder-taken", { by: print.name(held.takenBy), at: printed(held.takenAt) });
    return { text: `${given}\n\n${taken}`, buttons: [back] };
  }
  if (!asking)
    return {
      text: given,
      buttons: [[button(words.plain(isSelf ? "companies-leave-button" : "roles-take"), acts.taking, held.id)], back],
    };
  return {
    text: `${given}\n\n${words.html(isSelf ? "companies-leaving-question" : "companies-taking-question")}`,
    buttons: [
      [button(words.plain(isSelf ? "companies-leave-yes" : "roles-take-yes"), acts.take, held.id)],
      [button(words.plain("roles-take-no"), acts.one, held.id)],
    ],
  };
}

/** After somebody left their company. */
export function leftScreen(words: Words): Screen {
  return {
    text: words.html("companies-left-it"),
    buttons: [[button(words.plain("telegram-menu"), "menu", "", BESIDE)]],
  };
}
