import { html, type TemplateResult } from "lit-html";
import { icon } from "../icons.ts";

const TINTS = 7;

/** A round mark with initials, in a colour that stays with the id. */
export function avatar(id: number, name: string): TemplateResult {
  const initials = name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => [...word][0]?.toUpperCase() ?? "");
  const shown = [initials[0], initials.length > 1 ? initials.at(-1) : ""].join("");
  return html`<span class="avatar tint-${Math.abs(id) % TINTS}" aria-hidden="true">${shown || icon("person")}</span>`;
}

/** The bot's mark: a bridge. */
export function botAvatar(): TemplateResult {
  return html`<span class="avatar tint-bot" aria-hidden="true">
    <svg class="bridge" viewBox="0 0 32 32" focusable="false">
      <path d="M4 21.5h24M5 20.5C8 12.5 12 10 16 10s8 2.5 11 10.5M10.5 13.5v8M16 10v11.5M21.5 13.5v8" />
    </svg>
  </span>`;
}
