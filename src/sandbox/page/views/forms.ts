import { html, type nothing, type TemplateResult } from "lit-html";
import { addPerson, sendContact } from "../acts.ts";
import { readablePhone } from "../phones.ts";
import { openPerson } from "../screens.ts";
import { actor, personName, store } from "../store.ts";
import { say, spokenLanguage } from "../words.ts";

const PHONE = "[+0-9][0-9 \\-]{6,18}";

/** Whose contact to send: one of the people here, or a name and number of one's own. */
export function otherContactForm(close: () => void): TemplateResult {
  const others = store.people.filter((person) => person.id !== actor()?.id && person.phone_number);
  const send = (event: Event) => {
    event.preventDefault();
    const { name, phone } = fields(event);
    close();
    const known = others.find((person) => personName(person) === name && digits(person.phone_number) === digits(phone));
    void sendContact({ phone_number: digits(phone), first_name: name, ...(known && { user_id: known.id }) });
  };
  return html`<form @submit=${send}>
    <h2 id="dialog-title">${say("otherContactTitle")}</h2>
    <ul class="choices">
      ${others.slice(0, 6).map(
        (person) => html`<li><button type="button" @click=${fillWith(personName(person), person.phone_number ?? "")}>
          ${personName(person)}</button></li>`,
      )}
    </ul>
    <label>${say("contactName")}<input name="name" required maxlength="64" autocomplete="off" /></label>
    <label>${say("contactPhone")}<input name="phone" type="tel" required pattern=${PHONE} title=${say("phoneBad")} autocomplete="off" /></label>
    ${buttons(close, say("sendContact"))}
  </form>`;
}

/** A person of one's own, with a chat of their own. */
export function personForm(close: () => void): TemplateResult {
  const add = async (event: Event) => {
    event.preventDefault();
    const { name, phone, language } = fields(event);
    close();
    const added = await addPerson({
      first_name: name,
      label: "own",
      ...(language && { language_code: language }),
      ...(phone && { phone_number: digits(phone) }),
    });
    if (added) openPerson(added.id);
  };
  return html`<form @submit=${add}>
    <h2 id="dialog-title">${say("addPersonTitle")}</h2>
    <p>${say("addPersonText")}</p>
    <label>${say("personName")}<input name="name" required maxlength="64" autofocus autocomplete="off" /></label>
    <label>${say("personLanguage")}
      <select name="language">
        <option value="id" ?selected=${spokenLanguage() === "id"}>${say("indonesian")}</option>
        <option value="en" ?selected=${spokenLanguage() === "en"}>${say("english")}</option>
        <option value="">${say("noLanguage")}</option>
      </select>
    </label>
    <label>${say("personPhone")}<input name="phone" type="tel" pattern=${PHONE} title=${say("phoneBad")} autocomplete="off" /></label>
    ${buttons(close, say("add"))}
  </form>`;
}

function buttons(close: () => void, main: string): TemplateResult | typeof nothing {
  return html`<div class="dialog-buttons">
    <button type="button" class="dialog-button" @click=${close}>${say("cancel")}</button>
    <button type="submit" class="dialog-button main">${main}</button>
  </div>`;
}

function fields(event: Event): { name: string; phone: string; language: string } {
  const given = new FormData(event.target as HTMLFormElement);
  const field = (name: string) => String(given.get(name) ?? "").trim();
  return { name: field("name"), phone: field("phone"), language: field("language") };
}

function digits(phone = ""): string {
  return phone.replace(/\D/g, "");
}

function fillWith(name: string, phone: string) {
  return (event: Event) => {
    const form = (event.target as HTMLElement).closest("form");
    const set = (field: string, value: string) => {
      const input = form?.elements.namedItem(field);
      if (input instanceof HTMLInputElement) input.value = value;
    };
    set("name", name);
    set("phone", readablePhone(phone));
  };
}
