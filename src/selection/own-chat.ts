// What a registrant says and presses about a test: whether they come, the calendar, the place on the map.
import { Composer, InputFile } from "grammy";
import { calendarFile } from "../applications/calendar-file.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { ownCard } from "../registration/own-card.ts";
import { ownRegistration } from "../registration/registration.ts";
import { oldButton } from "../registration/standing.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { onPress } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import type { Asking } from "../telegram/typed-answers.ts";
import { pointOf } from "./intakes.ts";
import { answerInvitation, asTold, type Invitation, invitationsWhere, openInvitation } from "./inviting.ts";
import { placeIn } from "./print.ts";
import { readWhy, type WhyNot } from "./why-not.ts";

/** The presses of whoever is invited. Of another's invitation they say what they say of one that there is not. */
export function selectionChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(
    onPress("test-coming", async (ctx, { argument, nonce }) => {
      const [id = "", said = ""] = argument.split(".");
      const invitation = await ownInvitation(rt, ctx, id);
      const revision = /^\d{1,9}$/.test(nonce) ? Number(nonce) : undefined;
      if (!invitation || revision === undefined || (said !== "yes" && said !== "no")) return oldButton(rt, ctx);
      await hearAnswer(rt, ctx, { invitationId: invitation.id, revision }, said === "yes");
    }),
    onPress("test-why", async (ctx, { argument, nonce }) => {
      const [id = "", code = ""] = argument.split(".");
      const [invitation, why] = [await ownInvitation(rt, ctx, id), readWhy(code)];
      if (!invitation || !why || !/^\d{1,9}$/.test(nonce)) return oldButton(rt, ctx);
      await hearAnswer(rt, ctx, { invitationId: invitation.id, revision: Number(nonce), why }, false);
    }),
    onPress("test-calendar", async (ctx, { argument }) => {
      const invitation = await ownInvitation(rt, ctx, argument);
      await (invitation && isAhead(rt, invitation) ? sendCalendar(rt, ctx, invitation) : oldButton(rt, ctx));
    }),
    onPress("test-map", async (ctx, { argument }) => {
      const invitation = await ownInvitation(rt, ctx, argument);
      const point = invitation && isAhead(rt, invitation) ? pointOf(invitation.session) : undefined;
      if (!point) return oldButton(rt, ctx);
      await ctx.replyWithLocation(point.latitude, point.longitude);
    }),
  );
  return chat;
}

/** The question whether somebody comes, answered by typing. */
export function testAsking(rt: Runtime): Asking {
  return {
    yes: ["selection-coming-button", "assessments-words-coming"],
    no: ["selection-cannot-button", "assessments-words-cannot"],
    async open(ctx, bare) {
      const asked = await openInvitation(rt, { candidateId: ctx.candidate.id, unanswered: bare });
      return asked && { askedAt: asked.askedAt, answer: (isYes) => hearAnswer(rt, ctx, asked, isYes) };
    },
  };
}

async function hearAnswer(
  rt: Runtime,
  ctx: BotContext,
  { invitationId, revision, why }: { invitationId: number; revision: number; why?: WhyNot },
  coming: boolean,
): Promise<void> {
  const { words, candidate } = ctx;
  const outcome = await answerInvitation(rt, { invitationId, candidateId: candidate.id, coming, revision, why });
  const invitation = await ownInvitation(rt, ctx, String(invitationId));
  const registration = invitation && (await ownRegistration(rt, invitation.registration.id, candidate.id));
  if (!registration) return oldButton(rt, ctx);
  const no = why ? "selection-noted-why" : "selection-noted-no";
  const lead = outcome === "over" ? "selection-noted-over" : coming ? "selection-noted-yes" : no;
  await show(ctx, await ownCard(rt, ctx, registration, words.html(lead)));
}

async function sendCalendar(rt: Runtime, ctx: BotContext, { id, session, registration }: Invitation): Promise<void> {
  const { words } = ctx;
  const { intake, stage } = session;
  const programme = inLanguage(intake.programme.name, words.language);
  const file = calendarFile({
    key: `selection-${id}`,
    at: session.startsAt,
    place: placeIn(words, session.place, intake.centre),
    title: words.plain(`selection-calendar-${stage}`, { programme }),
    writtenAt: rt.now(),
  });
  await ctx.replyWithDocument(new InputFile(Buffer.from(file), `${registration.number}.ics`), {
    caption: words.plain("selection-calendar-caption"),
  });
}

function isAhead(rt: Pick<Runtime, "now">, { session }: Invitation): boolean {
  return session.cancelledAt === null && session.startsAt > rt.now();
}

async function ownInvitation(rt: Runtime, ctx: BotContext, argument: string): Promise<Invitation | undefined> {
  if (!/^\d{1,9}$/.test(argument)) return undefined;
  const where = { id: Number(argument), registration: { candidateId: ctx.candidate.id } };
  const [invitation] = await invitationsWhere(rt.db, where);
  return invitation && asTold(invitation, rt.now());
}
