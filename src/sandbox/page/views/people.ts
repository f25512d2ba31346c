import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "../icons.ts";
import { openGroup, openPerson } from "../screens.ts";
import { change, isMine, personName, shownPeople, store, unread } from "../store.ts";
import { timeOfDay } from "../times.ts";
import type { Person, Shown } from "../types.ts";
import type { Word } from "../words/en.ts";
import { say, speak, spokenLanguage } from "../words.ts";
import { avatar, botAvatar } from "./avatar.ts";
import { enterChat } from "./focus.ts";
import { arrowKeys } from "./menu.ts";
import { summary } from "./message.ts";

const roles: Record<string, Word> = {
  "job seeker": "roleJobSeeker",
  staff: "roleStaff",
  recruiter: "roleRecruiter",
  own: "roleOwn",
};

/** The column on the left: whom one can be, and what waits for them. */
export function peopleColumn(): TemplateResult {
  return html`<aside class="people" aria-label=${say("people")}>
    <header class="people-head">
      ${botAvatar()}
      <div>
        <h1>${store.bot?.first_name ?? say("sandbox")}</h1>
        <p>${say("sandbox")}</p>
      </div>
      <button type="button" class="language" lang=${spokenLanguage() === "id" ? "en" : "id"}
        aria-label="${say("languageOfPage")}: ${say("switchLanguage")}" @click=${otherLanguage}>
        ${spokenLanguage() === "id" ? "EN" : "ID"}
      </button>
    </header>
    <p class="intro">${say("intro")}</p>
    <nav class="people-list" aria-label=${say("people")} @keydown=${arrowKeys}>
      ${byRole(shownPeople())}
      ${store.groups.length > 0 ? html`<h2>${say("groups")}</h2><ul>${store.groups.map(groupRow)}</ul>` : nothing}
    </nav>
    <button type="button" class="add-person" @click=${() => change((s) => Object.assign(s, { dialog: { kind: "add-person" } }))}>
      ${icon("plus")}<span>${say("addPerson")}</span>
    </button>
  </aside>`;
}

function otherLanguage(): void {
  change(() => speak(spokenLanguage() === "id" ? "en" : "id"));
}

function byRole(people: Person[]): TemplateResult[] {
  const labels = [...new Set(people.map(({ label }) => label ?? ""))];
  return labels.map((label) => {
    const heading = roleName(label);
    const rows = people.filter((person) => (person.label ?? "") === label);
    return html`${heading ? html`<h2>${heading}</h2>` : nothing}<ul>${rows.map(personRow)}</ul>`;
  });
}

function roleName(label: string): string {
  const role = roles[label];
  return role ? say(role) : label;
}

function personRow(person: Person): TemplateResult {
  const name = personName(person);
  return row(person.id, name, preview(person), () => enter(() => openPerson(person.id)), last(person.id));
}

function groupRow(group: (typeof store.groups)[number]): TemplateResult {
  const first = group.members[0];
  const newest = last(group.id);
  const shown = newest ? summary(newest) : `${group.members.length}`;
  return row(
    group.id,
    group.title,
    shown,
    () => first !== undefined && enter(() => openGroup(group.id, first)),
    newest,
  );
}

function enter(open: () => void): void {
  open();
  enterChat();
}

function row(id: number, name: string, text: string, open: () => void, newest: Shown | undefined): TemplateResult {
  const waiting = unread(id);
  return html`<li>
    <button type="button" class="person" data-chat=${id} aria-current=${store.open === id ? "true" : "false"} @click=${open}>
      ${avatar(id, name)}
      <span class="person-name">${name}</span>
      <span class="person-time">${newest ? timeOfDay(newest.date) : ""}</span>
      <span class="person-last">${text}</span>
      ${
        waiting > 0
          ? html`<span class="unread"><span aria-hidden="true">${waiting}</span><span class="unseen">${say("unread", { count: waiting })}</span></span>`
          : nothing
      }
    </button>
  </li>`;
}

function preview(person: Person): string {
  if (person.blocked) return say("blockedBot");
  const newest = last(person.id);
  if (!person.started && !newest) return say("notStarted");
  return newest ? (isMine(newest) ? `${say("you")}: ` : "") + summary(newest) : "";
}

function last(chatId: number): Shown | undefined {
  return store.chats.get(chatId)?.messages.at(-1);
}
