import { render } from "lit-html";
import { keepLive } from "./live.ts";
import { addressedChat, markSeen, openGroup, openPerson, rememberedSeen } from "./screens.ts";
import { change, drawWith, store } from "./store.ts";
import { keepFocus } from "./views/focus.ts";
import { closeMenu } from "./views/menu.ts";
import { page } from "./views/page.ts";
import { followNewest } from "./views/scroll.ts";
import { rememberedLanguage, say, speak } from "./words.ts";

const CLOCK_MS = 15_000;

speak(rememberedLanguage());
store.seen = rememberedSeen();
drawWith(drawPage);
drawPage();
void keepLive();

window.addEventListener("keydown", (event) => event.key === "Escape" && !store.dialog && closeMenu());
window.addEventListener("pointerdown", (event) => {
  const inside = (event.target as Element).closest(".menu, .command-list, [aria-haspopup]");
  if (!inside && store.menu) change((s) => Object.assign(s, { menu: null }));
});
document.addEventListener("visibilitychange", markSeen);
setInterval(() => change(() => {}), CLOCK_MS);

function drawPage(): void {
  keepFocus(() => render(page(), document.body));
  document.title = store.bot ? say("pageTitle", { bot: store.bot.first_name }) : say("sandbox");
  followNewest(store.open);
  openSomebody();
  markSeen();
}

/** The chat in the address, else on a wide screen the first person, so that nobody meets an empty page. */
function openSomebody(): void {
  if (store.open !== null || store.people.length === 0) return;
  const addressed = addressedChat();
  const group = store.groups.find(({ id }) => id === addressed);
  const person = store.people.find(({ id }) => id === addressed);
  if (group?.members[0] !== undefined) openGroup(group.id, group.members[0]);
  else if (person) openPerson(person.id);
  else if (matchMedia("(min-width: 761px)").matches && store.people[0]) openPerson(store.people[0].id);
}
