// One's own certificates: the list, the card, the QR code, who may see it and who did.

import { InputFile } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { readPage } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { type Screen, sendOptions, show } from "../telegram/screen.ts";
import { type Certificate, certificatesOf, ownCertificate } from "./certificates.ts";
import { partHolder } from "./claiming.ts";
import { certificateLink } from "./links.ts";
import { cardScreen, lettingGoScreen, listScreen, noneScreen, showingScreen } from "./mine-screens.ts";
import { qrPicture } from "./qr.ts";
import { looksAt, setNamed, setShown, unitsOf } from "./showing.ts";
import { isValid } from "./status.ts";

/** What another feature has to tell on a card: the way of the document, the next assessment. */
export type CardPart = (
  rt: Runtime,
  ctx: BotContext,
  certificate: Certificate,
) => Promise<{ readonly text?: string; readonly buttons?: Screen["buttons"] } | undefined>;

const NEWEST_LOOKS = 6;
const LARGEST_ID = 2_147_483_647;

/** The list, or the only one; by a button's argument one of them, or a page of the list. */
export async function openMine(
  rt: Runtime,
  ctx: BotContext,
  parts: readonly CardPart[],
  argument = "",
  lead = "",
): Promise<void> {
  const all = await certificatesOf(rt.db, ctx.candidate.id, rt.now());
  const page = argument.startsWith("p") ? readPage(argument.slice(1)) : argument === "" ? 0 : undefined;
  const [first, ...others] = all;
  if (!first) return show(ctx, noneScreen(ctx.words, lead, await ofTrainings(rt, ctx)));
  const chosen =
    page === undefined ? all.find(({ id }) => String(id) === argument) : others.length > 0 ? undefined : first;
  if (chosen) return show(ctx, await ownCard(rt, ctx, parts, chosen, { hasOthers: others.length > 0, lead }));
  if (page === undefined) ctx.popUp(ctx.words.plain("telegram-old-button"));
  await show(ctx, listScreen(ctx.words, all, page ?? 0));
}

/** The numbers of their training certificates: another paper, of which they may think here. */
async function ofTrainings({ db }: Runtime, { words, candidate }: BotContext): Promise<string[]> {
  const rows = await db.registration.findMany({
    where: { candidateId: candidate.id, trainingCertificateNo: { not: null } },
    orderBy: { id: "asc" },
    select: { trainingCertificateNo: true, programme: { select: { name: true } } },
  });
  return rows.map(({ trainingCertificateNo, programme }) =>
    words.html("certificates-mine-training", {
      number: trainingCertificateNo ?? "–",
      programme: inLanguage(programme.name, words.language),
    }),
  );
}

/** A card with all that stands on it. */
export async function ownCard(
  rt: Runtime,
  ctx: BotContext,
  parts: readonly CardPart[],
  certificate: Certificate,
  { hasOthers, lead }: { hasOthers: boolean; lead?: string },
): Promise<Screen> {
  const { id, schemeId, publicCode } = certificate;
  const [units, more] = await Promise.all([
    unitsOf(rt.db, { certificationId: id, schemeId }),
    Promise.all(parts.map((part) => part(rt, ctx, certificate))),
  ]);
  return cardScreen(ctx.words, certificate, {
    units,
    hasOthers,
    lead,
    link: publicCode && certificateLink(rt.config, ctx.me.username, publicCode),
    more: more.filter((part) => part !== undefined),
  });
}

/** Does something with one of their own; with any other it says that the button is old, and shows their own. */
export function withOwn(
  rt: Runtime,
  parts: readonly CardPart[],
  act: (ctx: BotContext, certificate: Certificate, word: string) => Promise<unknown>,
) {
  return async (ctx: BotContext, { argument }: { argument: string }): Promise<void> => {
    const [number = "", word = ""] = argument.split(".");
    const id = /^\d{1,10}$/.test(number) ? Number(number) : 0;
    const asked = { candidateId: ctx.candidate.id, id, now: rt.now() };
    const certificate = id > 0 && id <= LARGEST_ID ? await ownCertificate(rt.db, asked) : undefined;
    if (certificate) return void (await act(ctx, certificate, word));
    ctx.popUp(ctx.words.plain("telegram-old-button"));
    await openMine(rt, ctx, parts);
  };
}

/** The QR code as a picture, below the card. */
export async function sendQr(rt: Runtime, ctx: BotContext, certificate: Certificate): Promise<void> {
  const { id, publicCode, isShown, scheme, status } = certificate;
  const { words } = ctx;
  if (publicCode === undefined) return;
  if (!isShown) {
    ctx.popUp(words.plain("certificates-mine-qr-hidden"), "alert");
    return showShowing(rt, ctx, certificate);
  }
  const link = certificateLink(rt.config, ctx.me.username, publicCode);
  const screen = {
    text: words.html("certificates-mine-qr-caption", { scheme, link, valid: isValid(status) ? "yes" : "no" }),
    buttons: [[button(words.plain("certificates-mine-open-button"), "certificate", id, "beside")]],
  };
  const { link_preview_options: _, ...options } = sendOptions(screen);
  await ctx.replyWithPhoto(new InputFile(qrPicture(link), `${publicCode}.png`), { caption: screen.text, ...options });
}

/** Who can see it, and who did. */
export async function showShowing(rt: Runtime, ctx: BotContext, certificate: Certificate, lead = ""): Promise<void> {
  const seen = await looksAt(rt.db, { certificationId: certificate.id, newest: NEWEST_LOOKS });
  await show(ctx, showingScreen(ctx.words, certificate, { ...seen, lead }));
}

/** Hides it from everybody, or shows it again. */
export async function switchShown(rt: Runtime, ctx: BotContext, certificate: Certificate, word: string): Promise<void> {
  const isShown = word === "on";
  const changed = { candidateId: ctx.candidate.id, id: certificate.id, at: rt.now() };
  if (!(await setShown(rt.db, changed, isShown))) return showShowing(rt, ctx, certificate);
  const lead = ctx.words.html(isShown ? "certificates-showing-shown" : "certificates-showing-hidden");
  await showShowing(rt, ctx, { ...certificate, isShown }, lead);
}

/** Lets whoever checks it read the name, or the initials alone. */
export async function switchNamed(rt: Runtime, ctx: BotContext, certificate: Certificate, word: string): Promise<void> {
  const isNamed = word === "on";
  const changed = { candidateId: ctx.candidate.id, id: certificate.id, at: rt.now() };
  if (!(await setNamed(rt.db, changed, isNamed))) return showShowing(rt, ctx, certificate);
  const lead = ctx.words.html(isNamed ? "certificates-showing-named" : "certificates-showing-initials");
  await showShowing(rt, ctx, { ...certificate, isNamed }, lead);
}

/** Asks before it is let go. */
export function askToLetGo(ctx: BotContext, certificate: Certificate): Promise<void> {
  return show(ctx, lettingGoScreen(ctx.words, certificate));
}

/** It is not theirs: the holder and this account part. */
export async function letGo(
  rt: Runtime,
  ctx: BotContext,
  parts: readonly CardPart[],
  { holderId }: Certificate,
): Promise<void> {
  const parting = { holderId, candidateId: ctx.candidate.id, by: "candidate", at: rt.now() } as const;
  await rt.db.$transaction((tx) => partHolder(tx, parting));
  const all = await certificatesOf(rt.db, ctx.candidate.id, rt.now());
  const lead = ctx.words.html("certificates-let-go");
  if (all.length > 0) ctx.popUp(ctx.words.plain("certificates-let-go"));
  await openMine(rt, ctx, parts, "", all.length > 0 ? "" : lead);
}
