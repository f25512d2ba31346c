// The CV on its way: to its owner before they apply, to the company once they did.
import { InputFile } from "grammy";
import { certificateLink } from "../certificates/links.ts";
import type { Done } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { type Screen, send, sendOptions } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { subjectOf } from "./applicant-card.ts";
import type { Vacancy } from "./applications.ts";
import { curriculumVitae } from "./cv.ts";
import type { OnApplicant } from "./desk.ts";
import { naming, zoneOf } from "./print.ts";
import { readable, type Shared } from "./shared.ts";

/** Sends it below, in the words of whose it is. */
export async function sendCv(
  rt: Runtime,
  ctx: BotContext,
  cv: { words: Words; shared: Shared; vacancy: Vacancy; screen: Screen },
): Promise<void> {
  const { words, shared, vacancy, screen } = cv;
  const file = await curriculumVitae({
    words,
    shared,
    zone: await zoneOf(rt, vacancy),
    for: naming(words, vacancy),
    madeAt: rt.now(),
    link: (code) => certificateLink(rt.config, ctx.me.username, code),
  });
  const { link_preview_options: _, ...options } = sendOptions(screen);
  await ctx.replyWithDocument(new InputFile(file, fileName(shared.fullName)), { caption: screen.text, ...options });
}

/** To the company's recruiter, who reads there what the person agreed to share; noted. */
export async function sendToRecruiter(on: OnApplicant): Promise<Done> {
  const { rt, ctx, recruiter, application } = on;
  const back = [button(ctx.words.plain("applications-to-card-button"), "applicant-open", application.id, BESIDE)];
  const shared = await readable(rt, application);
  await recruiter.note("applicant-cv-taken", subjectOf(on));
  if (!shared) {
    await send(ctx, { text: ctx.words.html("applications-card-hidden"), buttons: [back] });
    return "done";
  }
  const owner = await rt.db.candidate.findUnique({
    where: { id: application.candidateId },
    select: { language: true },
  });
  const text = ctx.words.html("applications-cv-caption-recruiter", { name: shared.fullName });
  const words = rt.texts.in(owner?.language);
  await sendCv(rt, ctx, { words, shared, vacancy: application.vacancy, screen: { text, buttons: [back] } });
  return "done";
}

/** `CV-Amina-Lestari.pdf`: letters and digits alone. */
function fileName(fullName: string): string {
  const name = fullName
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-");
  return `CV-${name.replace(/^-|-$/g, "").slice(0, 60) || "Jembatan"}.pdf`;
}
