// The real `recoupe serve`, in a folder of its own, for the tests of what a person does with it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HOUSE = fileURLToPath(new URL("../../", import.meta.url));
const COMMAND = process.env.RECOUPE_COMMAND ?? join(HOUSE, "recoupe");
const READY_MS = 120_000;

/**
 * Starts a desk and waits until it says where it is.
 *
 * @returns its address and `stop`, which ends it and takes its data away
 */
export async function serve(...options) {
  const data = mkdtempSync(join(tmpdir(), "recoupe-desk-"));
  const child = spawn(COMMAND, ["serve", "--data", data, "--port", "0", ...options], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const address = await new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error(`the desk is not ready:\n${said}`)), READY_MS);
    const listen = (words) => {
      said += words;
      const address = /http:\/\/(localhost|127\.0\.0\.1):\d+\//.exec(said);
      if (address) found((clearTimeout(late), address[0]));
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", (status) => failed(new Error(`the desk ended with ${status}:\n${said}`)));
  });
  const ended = new Promise((done) => child.on("exit", done));
  return {
    address,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
