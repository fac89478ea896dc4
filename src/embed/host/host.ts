import { labModels } from '../../state/labs.ts';
import type { WorkbenchElement } from '../element/workbench-element.ts';
import { methodSchemas } from '../frame/message-schema.ts';

/** A page to try the app in a frame with: frames, their options, every message in both directions, every method by hand. */
const [options, call, frames, messages] = ['options', 'call', 'frames', 'messages'].map((id) => document.getElementById(id));
if (!(options instanceof HTMLFormElement) || !(call instanceof HTMLFormElement) || !frames || !messages)
  throw new Error('host.html has changed');

let count = 0;
/** Messages that stay listed, and characters of each. */
const mostListed = 200;
const longest = 600;

fill(options, 'model', ['', ...new Set(Object.values(labModels).flat())]);
fill(call, 'method', Object.keys(methodSchemas));

options.addEventListener('submit', (event) => {
  event.preventDefault();
  frames.append(made(new FormData(options)));
});
document.getElementById('close')?.addEventListener('click', () => void last()?.close());
call.addEventListener('submit', (event) => {
  event.preventDefault();
  const given = new FormData(call);
  void ask(word(given, 'method'), word(given, 'payload'));
});
frames.addEventListener('lifecurve-message', (event) => {
  const { way, message } = (event as CustomEvent<{ readonly way: string; readonly message: unknown }>).detail;
  list(`${way === 'in' ? '←' : '→'} ${(event.target as HTMLElement).id} ${JSON.stringify(message)}`);
});
frames.append(made(new FormData(options)));

function made(given: FormData): HTMLElement {
  const element = document.createElement('lifecurve-workbench');
  element.id = `frame-${++count}`;
  // In the dev server this page lies beside its source.
  element.setAttribute('src', location.pathname.endsWith('/src/embed/host/host.html') ? '../../../' : './');
  for (const [name, value] of new URLSearchParams(word(given, 'query'))) element.setAttribute(name, value);
  for (const name of ['model', 'hash']) if (word(given, name) !== '') element.setAttribute(name, word(given, name));
  if (given.has('sandbox')) element.setAttribute('sandbox', '');
  for (const [, name = '', value = ''] of word(given, 'look').matchAll(/(--lifecurve-[a-z]+)\s*:\s*([^;]+)/g)) {
    element.style.setProperty(name, value.trim());
  }
  return element;
}

const last = (): WorkbenchElement | null => frames.querySelector<WorkbenchElement>('lifecurve-workbench:last-of-type');

async function ask(method: string, payload: string): Promise<void> {
  try {
    await last()?.call(method, JSON.parse(payload) as object);
  } catch (reason) {
    list(`✗ ${String(reason)}`);
  }
}

function list(line: string): void {
  const item = document.createElement('li');
  item.textContent = line.slice(0, longest);
  messages?.prepend(item);
  while ((messages?.childElementCount ?? 0) > mostListed) messages?.lastElementChild?.remove();
}

function fill(form: HTMLFormElement, name: string, words: readonly string[]): void {
  const select = form.elements.namedItem(name);
  if (select instanceof HTMLSelectElement) select.append(...words.map((value) => new Option(value, value)));
}

function word(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === 'string' ? value : '';
}
