// What follows when a role is taken back, and when many links of invitations are wrong.
import type { Api } from "grammy";
import type { Runtime } from "../runtime.ts";
import { tellGroup } from "../staff/group.ts";
import { isUnreachable } from "../telegram/answers.ts";
import { publishCommandsTo } from "../telegram/commands.ts";
import { onceMoreAtMost } from "../telegram/once-more.ts";
import { button } from "../telegram/press.ts";
import { sendOptions } from "../telegram/screen.ts";
import type { GuessingAlert } from "./guessing.ts";
import { menuOf } from "./menus.ts";
import { positionWords } from "./print.ts";

/** Somebody is to be told that a role of theirs was taken back. */
export interface RoleTaken {
  readonly telegramId: number;
  readonly heldRoleId: number;
}

/** Tries for hours: Telegram may be away. */
const patient = { retries: 40, limitSeconds: 60 };

/** Names the steps of roles. */
export function rolesWork(rt: Runtime, api: Api): void {
  rt.work.handle<RoleTaken>("role-taken", patient, (taken) => sayGoodbye(rt, api, taken));
  rt.work.handle<GuessingAlert>("invitation-alarm", patient, ({ misses, since }) => {
    const words = rt.texts.in(rt.config.defaultLanguage);
    const text = words.html("roles-alarm", { count: String(misses) });
    return tellGroup(rt, api, { key: `invitation-alarm:${since}`, text });
  });
}

/** Their command menu first: it must not offer what is refused, even where they have blocked us. */
async function sayGoodbye(rt: Runtime, api: Api, { telegramId, heldRoleId }: RoleTaken): Promise<void> {
  const person = await rt.db.candidate.findUnique({
    where: { telegramId: BigInt(telegramId) },
    select: { language: true },
  });
  const { staffCommands } = await menuOf(rt, telegramId);
  await publishCommandsTo(rt, api, { telegramId, staffCommands, language: person?.language });
  const taken = await rt.db.heldRole.findUnique({ where: { id: heldRoleId } });
  if (!taken || !person) return; // erased meanwhile
  const words = rt.texts.in(person.language);
  const text = words.html("roles-goodbye", await positionWords(rt.db, words, taken));
  const screen = { text, buttons: [[button(words.plain("telegram-menu"), "menu")]] };
  await onceMoreAtMost(rt, `role-taken:${heldRoleId}`, async () => {
    await api.sendMessage(telegramId, text, sendOptions(screen)).catch((error) => {
      if (!isUnreachable(error)) throw error;
    });
  });
}
