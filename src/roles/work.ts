// What follows when a role is taken back, and when many links of invitations are wrong.
import type { Api } from "grammy";
import type { GuessingAlert } from "../platform/guessing.ts";
import type { Runtime } from "../runtime.ts";
import { tellGroup } from "../staff/group.ts";
import { publishCommandsTo } from "../telegram/commands.ts";
import { INVITATION_ALARM } from "./guessing.ts";
import { menuOf } from "./menus.ts";

/** Somebody's command menu is to change, because a role of theirs was taken back. */
export interface RoleTaken {
  readonly telegramId: number;
}

/** Tries for hours: Telegram may be away. */
const patient = { retries: 40, limitSeconds: 60 };

/** Names the steps of roles. */
export function rolesWork(rt: Runtime, api: Api): void {
  rt.work.handle<RoleTaken>("role-taken", patient, (taken) => changeMenu(rt, api, taken));
  rt.work.handle<GuessingAlert>(INVITATION_ALARM, patient, ({ misses, since }) => {
    const words = rt.texts.in(rt.config.defaultLanguage);
    const text = words.html("roles-alarm", { count: String(misses) });
    return tellGroup(rt, api, { key: `${INVITATION_ALARM}:${since}`, text });
  });
}

/** It must not offer what is refused. */
async function changeMenu(rt: Runtime, api: Api, { telegramId }: RoleTaken): Promise<void> {
  const person = await rt.db.candidate.findUnique({
    where: { telegramId: BigInt(telegramId) },
    select: { language: true },
  });
  const { staffCommands } = await menuOf(rt, telegramId);
  await publishCommandsTo(rt, api, { telegramId, staffCommands, language: person?.language });
}
