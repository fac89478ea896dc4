import type { Locator, Page } from 'playwright-core';
import { columnOf } from './data-lab.ts';
import { openApp } from './harness.ts';
import type { Site } from './harness-server.ts';

export const number = (text: string): number => Number(text.replace(/[^\d.-]/g, ''));

/** Opens a scenario of a screen of segments and waits until its customers are divided and listed. */
export async function openSegments(page: Page, site: Site, scenario: string): Promise<void> {
  await openApp(page, site, { lang: 'en', hash: `scenario=${scenario}` });
  await divided(page);
}

/** The card that lists the customers of what is chosen. */
const people = (page: Page): Locator => page.getByRole('complementary').locator('.head', { has: page.locator('h2') });
export const chosenName = (page: Page): Locator => people(page).getByRole('heading', { level: 2 });
export const counted = (page: Page): Locator => people(page).getByRole('status');

/** Waits until the picture stands and its list is that of what is chosen now. */
export async function divided(page: Page): Promise<void> {
  await page.locator('main .loading').waitFor({ state: 'detached' });
  await counted(page)
    .filter({ hasText: /^[\d,]+ / })
    .waitFor();
}

/** Waits until the list is headed so, and returns how many customers are in it. */
export async function listedUnder(page: Page, name: string | RegExp): Promise<number> {
  await chosenName(page).filter({ hasText: name }).waitFor();
  await divided(page);
  return number(await counted(page).innerText());
}

/** Waits until so many customers are listed. */
export const listed = (page: Page, customers: string | RegExp): Promise<void> => counted(page).filter({ hasText: customers }).waitFor();

export const customerList = (page: Page): Locator => page.getByRole('complementary').getByRole('region');
export const listedColumn = (page: Page, name: string): Promise<readonly string[]> => columnOf(customerList(page), name);

export const line = (page: Page, name: string): Locator => page.getByRole('slider', { name, exact: true });

/** Takes a handle of a chart and lets it go so many px away. */
export async function dragBy(page: Page, handle: Locator, dx: number, dy: number, steps = 8): Promise<void> {
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (box === null) throw new Error('the handle is not there');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps });
  await page.mouse.up();
}

/** Customers of each class of the pyramid, the best first. */
export async function classSizes(page: Page): Promise<readonly number[]> {
  const rows = await page.getByRole('button', { name: /^[A-Z] · .*%/ }).allInnerTexts();
  return rows.map((row) => number(/([\d,]+) · [\d.]+%/.exec(row)?.[1] ?? ''));
}

const types = ['Lead', 'Iron', 'Gold', 'Platinum'] as const;
type Corners = Readonly<Record<(typeof types)[number], number>>;

/** The counts in the corners of the value matrix. */
export async function corners(page: Page): Promise<Corners> {
  const drawn = (await page.getByRole('img', { name: 'Customer value matrix' }).textContent()) ?? '';
  const count = (type: string) => number(new RegExp(`${type}\\D*([\\d,]+) customers`).exec(drawn)?.[1] ?? 'none');
  return { Lead: count('Lead'), Iron: count('Iron'), Gold: count('Gold'), Platinum: count('Platinum') };
}

export const together = (counts: Corners): number => types.reduce((sum, type) => sum + counts[type], 0);

/** How many customers the list has for each type, one after the other: counted by looking at each. */
export async function listedByType(page: Page): Promise<Corners> {
  const counts = { Lead: 0, Iron: 0, Gold: 0, Platinum: 0 };
  for (const type of types) {
    await page
      .getByRole('list', { name: /^The four types/ })
      .getByRole('button', { name: type })
      .click();
    counts[type] = await listedUnder(page, type);
  }
  return counts;
}

export async function enter(page: Page, name: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await field.fill(value);
  await field.press('Enter');
}

export const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();

/** Keeps what is listed under a name. */
export async function keep(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Keep / }).fill(name);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText(`“${name}” is kept in this browser`).waitFor();
}

/** The link that hands on what is on the screen. */
export async function sharedLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const link = page.getByRole('textbox', { name: 'Link' });
  await link.waitFor();
  return link.inputValue();
}
