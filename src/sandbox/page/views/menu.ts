import { html, nothing, type TemplateResult } from "lit-html";
import { type IconName, icon } from "../icons.ts";
import { change, type Menu, onceDrawn, store } from "../store.ts";

export type Item = { label: string; icon: IconName; act: () => void; danger?: boolean };

/** A menu that opens beside its button; arrow keys move in it, Escape and a press elsewhere close it. */
export function menu(name: Menu, label: string, items: Item[]): TemplateResult | typeof nothing {
  if (store.menu !== name) return nothing;
  return html`<div class="menu" role="menu" aria-label=${label} @keydown=${arrowKeys}>
    ${items.map(
      (
        item,
      ) => html`<button type="button" role="menuitem" class=${item.danger ? "danger" : ""} @click=${() => choose(item)}>
        ${icon(item.icon)}<span>${item.label}</span>
      </button>`,
    )}
  </div>`;
}

/** Opens or closes a menu; the first entry gets the focus when it opens. */
export function toggleMenu(name: Menu): void {
  change((s) => Object.assign(s, { menu: s.menu === name ? null : name }));
  if (store.menu)
    onceDrawn(() => document.querySelector<HTMLElement>(".menu [role=menuitem], .command-list [role=option]")?.focus());
}

/** Closes whatever menu is open and gives the focus back to its button. */
export function closeMenu(): void {
  if (!store.menu) return;
  const opener = document.querySelector<HTMLElement>("[aria-expanded=true][aria-haspopup]");
  change((s) => Object.assign(s, { menu: null }));
  opener?.focus();
}

/** Up, down, Home and End go through the buttons of a list. */
export function arrowKeys(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const entries = [...list.querySelectorAll<HTMLElement>("button:not([disabled])")];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
  if (to === undefined || entries.length === 0) return;
  event.preventDefault();
  entries[(to + entries.length) % entries.length]?.focus();
}

function choose(item: Item): void {
  change((s) => Object.assign(s, { menu: null }));
  item.act();
}
