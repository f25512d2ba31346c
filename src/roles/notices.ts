// What is said of roles to whoever is not looking: an invitation was answered, a role was taken back.
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import type { Invitation } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import { positionIn } from "./invitations.ts";
import { mayInvite } from "./inviting.ts";
import { INVITATION_ANSWERED, ROLE_TAKEN } from "./owed.ts";
import { positionWords, printFor } from "./print.ts";
import { companyOf, rolesOf } from "./roles.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "texts">;

const each = { urgency: 20, repeatsUncertain: true, content: "personal" } as const;

/** The kinds of messages about roles. */
export function roleKinds(rt: Needs): Kind[] {
  return [
    {
      ...each,
      name: INVITATION_ANSWERED,
      // A link that went to the wrong person is taken back at once, not in the morning.
      keepsQuiet: false,
      async render(subject, people) {
        const invitation = await rt.db.invitation.findUnique({ where: { id: Number(subject) } });
        return Promise.all(people.map((person) => answered(rt, invitation, person)));
      },
    },
    {
      ...each,
      name: ROLE_TAKEN,
      keepsQuiet: true,
      render: (subject, people) => Promise.all(people.map((person) => goodbye(rt, Number(subject), person))),
    },
  ];
}

/** Read by whoever may still invite there: it names somebody. */
async function answered(rt: Needs, invitation: Invitation | null, person: Recipient): Promise<Rendered> {
  if (!invitation || !(await mayInvite(rt, person.telegramId, positionIn(invitation)))) return { skip: "gone" };
  const words = rt.texts.in(person.language);
  const print = await printFor(rt, words, [invitation.usedBy], [invitation.companyCode]);
  const known = print.position(invitation);
  const menu = button(words.plain("telegram-menu"), "menu");
  const ways = await lookingAfter(rt, person.telegramId, invitation);
  if (invitation.declinedAt)
    return message({
      text: words.html("roles-told-declined", known),
      buttons: [[button(words.plain(ways.label), ways.all, ways.of)], [menu]],
    });
  const held = await rt.db.heldRole.findUnique({ where: { invitationId: invitation.id } });
  if (!held) return { skip: "gone" };
  return message({
    text: words.html("roles-told-accepted", { ...known, name: print.name(invitation.usedBy) }),
    buttons: [[button(words.plain("roles-look"), ways.one, held.id)], [menu]],
  });
}

/** Where whoever invited looks at those who hold such a role: on the company's card, on their company's page, at /invite. */
async function lookingAfter(rt: Needs, telegramId: number, { companyCode }: Invitation) {
  if (companyCode === null)
    return { one: "invite-holder", all: "invite", of: "", label: "roles-title-button" } as const;
  return companyOf(await rolesOf(rt, telegramId)) === companyCode
    ? ({ one: "company-colleague", all: "company-colleagues", of: "", label: "roles-colleagues" } as const)
    : ({ one: "partner-recruiter", all: "partner-recruiters", of: companyCode, label: "roles-recruiters" } as const);
}

async function goodbye(rt: Needs, heldRoleId: number, person: Recipient): Promise<Rendered> {
  const taken = await rt.db.heldRole.findUnique({ where: { id: heldRoleId } });
  if (!taken) return { skip: "gone" };
  const { telegramId, role, centreCode, companyCode } = taken;
  const again = await rt.db.heldRole.findFirst({ where: { telegramId, role, centreCode, companyCode, takenAt: null } });
  if (again) return { skip: "heldAgain" };
  const words = rt.texts.in(person.language);
  return message({
    text: words.html("roles-goodbye", await positionWords(rt.db, words, taken)),
    buttons: [[button(words.plain("telegram-menu"), "menu")]],
  });
}

function message(screen: Screen): Rendered {
  return { calls: [screenCall(screen)] };
}
