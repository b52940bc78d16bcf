import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const PROGRAM = "/usr/sbin/nginx";
const MODULE = "/usr/lib/nginx/modules/ngx_nchan_module.so";

/** What to install for nginx with nchan; undefined where it is there. */
export const nchanMissing: string | undefined =
  existsSync(MODULE) && spawnSync(PROGRAM, ["-v"]).status === 0
    ? undefined
    : "install nginx with nchan: sudo apt-get install -y nginx libnginx-mod-nchan";

/** nginx with nchan, one worker, in a folder of its own, its settings as they come but for the number of sockets. Resolves once it listens. */
export async function startNchan(
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const port = await freePort();
  const file = join(folder, "nginx.conf");
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, settings(folder, port));
  const child = spawn(PROGRAM, ["-p", folder, "-c", file, "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  // The master listens before it starts its worker; every line is read, so that none blocks it.
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr }).on("line", (line) => {
      if (said.length < 10_000) said += `${line}\n`;
      if (line.includes("start worker process ")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`nginx ended with ${code}: ${said}`)));
  });
  return { child, port };
}

function settings(folder: string, port: number): string {
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
    load_module ${MODULE};
    ${process.getuid?.() === 0 ? `user ${userInfo().username};` : ""}
    worker_processes 1;
    worker_rlimit_nofile 20000;
    daemon off;
    pid ${folder}/nginx.pid;
    error_log stderr notice;
    events { worker_connections 15000; }
    http {
      access_log off;
      ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ")}
      keepalive_requests 1000000000;
      keepalive_timeout 300s;
      nchan_shared_memory_size 256M;
      server {
        listen 127.0.0.1:${port} backlog=4096;
        location = /google/notifications {
          nchan_publisher; nchan_channel_id $http_x_goog_channel_id; nchan_store_messages off;
        }
        location = /stream {
          nchan_subscriber websocket; nchan_channel_id $arg_id; nchan_subscriber_first_message newest; nchan_store_messages off;
        }
      }
    }`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address: AddressInfo | string | null = server.address();
      server.close(() => resolve(address === null || typeof address === "string" ? 0 : address.port));
    });
  });
}
