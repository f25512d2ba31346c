// Loaded into a measured process before anything else: SIGUSR2 starts a CPU profile, the next one writes it.
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector";

const file = process.env.BENCH_PROFILE;
let session: Session | undefined;

process.on("SIGUSR2", () => {
  if (session === undefined) {
    session = new Session();
    session.connect();
    session.post("Profiler.enable");
    session.post("Profiler.setSamplingInterval", { interval: 500 });
    session.post("Profiler.start");
    return;
  }
  session.post("Profiler.stop", (_error, { profile }) => {
    if (file !== undefined) writeFileSync(file, JSON.stringify(profile));
  });
  session.disconnect();
  session = undefined;
});
