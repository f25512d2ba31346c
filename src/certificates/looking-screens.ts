// What somebody else reads of a certificate: initials, scheme, how it stands, its days. Never more.
import { inLanguage } from "../catalogue/catalogue.ts";
import { backToMenu } from "../menu/menu.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Certificate, initialsOf } from "./certificates.ts";
import { isValid } from "./status.ts";

/** Who holds it, as far as a stranger reads it: the name once the holder agreed, else the initials. */
export function shownHolder({ isNamed, holderName }: Certificate): string {
  return isNamed ? holderName : initialsOf(holderName);
}

/** A certificate as a stranger reads it. */
export function foundScreen(words: Words, certificate: Certificate): Screen {
  const { following } = certificate;
  const newer = following?.isShown ? following.publicCode : undefined;
  return {
    text: [
      [
        schemeLine(words, certificate),
        words.html("certificates-looking-holder", { holder: shownHolder(certificate) }),
      ].join("\n"),
      standsLine(words, certificate),
      issuedLine(words, certificate),
      [checkedLine(words, certificate), authorityLine(words, certificate)].join("\n"),
      words.html("certificates-mine-two-documents"),
    ].join("\n\n"),
    buttons: [
      ...(newer ? [[button(words.plain("certificates-mine-following-button"), "certificate-code", newer)]] : []),
      [button(words.plain("certificates-looking-again-button"), "certificate-check")],
      [button(words.plain("certificates-looking-claim-button"), "certificate-claim")],
      [backToMenu(words)],
    ],
  };
}

/** One sentence and the ways on: for whatever shows no certificate. */
export function nothingScreen(words: Words, text: string): Screen {
  return {
    text,
    buttons: [[button(words.plain("certificates-looking-again-button"), "certificate-check")], [backToMenu(words)]],
  };
}

/** The scheme and its level. */
export function schemeLine(words: Words, { scheme, kkniLevel }: Certificate): string {
  const level = kkniLevel === undefined ? "" : words.html("certificates-mine-level", { level: String(kkniLevel) });
  return `${words.html("certificates-looking-scheme", { scheme })}${level}`;
}

/** Whether somebody has checked it with the certification body, and when. */
export function checkedLine(words: Words, { checkedOn, zone }: Certificate): string {
  if (checkedOn === undefined) return words.html("certificates-mine-not-checked");
  return words.html("certificates-mine-checked", { day: printingIn(words.language, zone).date(checkedOn) });
}

/** Whose record it is, and who decides. */
export function authorityLine(words: Words, { centreName, lspLicence }: Certificate): string {
  const centre = inLanguage(centreName, words.language);
  return words.html("certificates-looking-authority", { centre, licence: lspLicence ?? "none" });
}

/** How it stands today, in a line. */
export function standsLine(words: Words, certificate: Certificate): string {
  const { status, validUntil, revokedOn, zone } = certificate;
  const day = (one: string | undefined) => (one === undefined ? "–" : printingIn(words.language, zone).date(one));
  if (isValid(status)) return words.html("certificates-looking-valid", { day: day(validUntil) });
  if (status === "revoked") return words.html("certificates-looking-revoked", { day: day(revokedOn) });
  if (status === "superseded") return words.html("certificates-looking-superseded");
  return words.html("certificates-looking-expired", { day: day(validUntil) });
}

function issuedLine(words: Words, { issuedOn, zone }: Certificate): string {
  const day = issuedOn === undefined ? "–" : printingIn(words.language, zone).date(issuedOn);
  return words.html("certificates-mine-issued", { day });
}
