import { startServers } from "/work/wt/people/bench/servers.ts";
import { measureParticipants } from "/work/wt/people/bench/participants.ts";
const servers = await startServers();
console.log(JSON.stringify(await measureParticipants(servers, { sizes: [25000, 50000], asked: 25000 })));
await servers.stop();
