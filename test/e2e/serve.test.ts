import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, expect, it } from 'vitest';

const running: ChildProcess[] = [];

/** Starts what `npm start` ends with and reads the address it prints. */
async function serve(): Promise<string> {
  const env = { ...process.env, BROWSER: 'none' };
  const child = spawn(process.execPath, ['test/tooling/run.mjs', 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\S+/.exec(line);
    if (address) return address[0];
  }
  throw new Error('it ended without an address');
}

afterEach(async () => {
  await Promise.all(
    running.splice(0).map((child) => {
      const ended = once(child, 'exit');
      child.kill();
      return ended;
    }),
  );
});

it('prints an address that serves the built page, and moves on where the port is taken', async () => {
  const addresses = [await serve(), await serve()];
  expect(new Set(addresses).size).toBe(2);
  for (const address of addresses) {
    const page = await fetch(address);
    expect(await page.text()).toContain('id="app"');
    expect((await fetch(new URL('nowhere.js', address))).status).toBe(404);
  }
});
