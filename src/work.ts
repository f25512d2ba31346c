import type { Api } from "grammy";
import { auditWork } from "./audit/work.ts";
import { broadcastKinds, broadcastsWork } from "./broadcasts/work.ts";
import { certificateKinds, certificatesWork } from "./certificates/work.ts";
import type { SendCall } from "./delivery/attempts.ts";
import type { Sender } from "./delivery/sender.ts";
import { deliveryWork } from "./delivery/work.ts";
import { registrationWork } from "./registration/work.ts";
import { roleKinds } from "./roles/notices.ts";
import { rolesWork } from "./roles/work.ts";
import type { Runtime } from "./runtime.ts";
import { announceRegistration, sendStaffFile, staffFileOptions, staffNoticeOptions } from "./staff/work.ts";
import { telegramWork } from "./telegram/work.ts";
import { wishesWork, wishOpened } from "./wishes/work.ts";

/** The table of contents of what is done when nobody is typing: each feature's steps, by name. */
export function nameWork(rt: Runtime, api: Api, send: SendCall): Sender {
  registrationWork(rt);
  rt.work.handle("staff-notice", staffNoticeOptions, announceRegistration(rt, api));
  rt.work.handle("staff-file", staffFileOptions, sendStaffFile(rt, api));
  rolesWork(rt, api);
  auditWork(rt, api);
  wishesWork(rt);
  broadcastsWork(rt, api);
  certificatesWork(rt);
  telegramWork(rt);
  return deliveryWork(rt, [wishOpened(rt), ...roleKinds(rt), ...broadcastKinds(rt), ...certificateKinds(rt)], send);
}
