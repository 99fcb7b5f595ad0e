import type { Page } from 'playwright-core';

type Item = { kind: string; name: string; widget?: string; options?: { value: unknown }[]; questions?: Item[] };
type Form = { pages: { sections: { namespace: string; items: Item[] }[] }[] };
type Answers = Record<string, unknown>;
type Focused = { tag: string; type: string; path: string; text: string; position: number; group: string; isNext: boolean };

const read = (answers: Answers, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], answers);

/** The question at an address; a cell of a group is found below its group. */
const questionAt = (form: Form, path: string): Item | undefined => {
  const [namespace, name, row, cell] = path.split('.');
  const items = form.pages.flatMap(({ sections }) =>
    sections.filter((section) => section.namespace === namespace).flatMap(({ items }) => items),
  );
  const item = items.find((entry) => entry.name === name && entry.kind !== 'note');
  return row === undefined ? item : item?.questions?.find((question) => question.name === cell);
};

/** An answer as a Dutch person types it. */
const typed = (value: unknown, item: Item): string => {
  if (item.widget === 'date') return String(value).split('-').reverse().join('-');
  if (typeof value === 'number')
    return String(item.widget === 'euro' ? value / 100 : value)
      .replace('.', ',')
      .replace('-', '−');
  return String(value);
};

/** What has the focus now, and which answer it is. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const input = element as HTMLInputElement;
    const group = element.closest('[role=radiogroup], [role=group][id], fieldset.group');
    const inputs = [...(element.closest('[role=radiogroup], [role=group][id]')?.querySelectorAll('input') ?? [])];
    return {
      tag: element.tagName,
      type: input.type ?? '',
      path: input.type === 'radio' ? input.name : element.id,
      text: element.textContent?.trim() ?? '',
      position: inputs.indexOf(input),
      group: group?.id ?? '',
      isNext: element.matches('.wizard-foot .btn.primary'),
    };
  });

/** Fills the page in as someone without a mouse does: Tab, typing, arrows and Space, until the button to the next page has the focus. */
export const fillByKeyboard = async (page: Page, form: Form, answers: Answers): Promise<void> => {
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.isNext) return;
    if (at.tag === 'BUTTON' && /toevoegen$/.test(at.text)) await addRows(page, at.group, read(answers, at.group));
    else if (at.type === 'checkbox') await tick(page, questionAt(form, at.group), read(answers, at.group), at.position);
    else await answer(page, at, questionAt(form, at.path), read(answers, at.path));
  }
  throw new Error('300 times Tab did not reach the next page');
};

const answer = async (page: Page, at: Focused, item: Item | undefined, value: unknown): Promise<void> => {
  if (item === undefined || value === undefined) return;
  const options = item.options?.map((option) => option.value) ?? [true, false];
  if (at.tag === 'SELECT') for (let step = 0; step <= options.indexOf(value); step += 1) await page.keyboard.press('ArrowDown');
  else if (at.type === 'radio') {
    // A scale stands from low to high.
    const order = options.length > 4 ? [...options].sort((a, b) => Number(a) - Number(b)) : options;
    await page.keyboard.press('Space');
    for (let step = 0; step < order.indexOf(value); step += 1) await page.keyboard.press('ArrowRight');
  } else if (at.tag === 'INPUT' || at.tag === 'TEXTAREA') {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(typed(value, item));
  }
};

const tick = async (page: Page, item: Item | undefined, value: unknown, position: number): Promise<void> => {
  const option = item?.options?.[position]?.value;
  if (Array.isArray(value) && value.includes(option)) await page.keyboard.press('Space');
};

/** Adds the rows that are still wanted, and goes back to the first of them. */
const addRows = async (page: Page, group: string, rows: unknown): Promise<void> => {
  const wanted = Array.isArray(rows) ? rows.length : 0;
  const entries = page.locator(`[id="${group}"] .entry`);
  const present = await entries.count();
  for (let row = present; row < wanted; row += 1) {
    await page.keyboard.press('Enter');
    await entries.nth(row).waitFor();
  }
  if (present >= wanted) return;
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    // The last stop before the first new row: its next Tab enters that row.
    const first = await page.evaluate(
      () => document.activeElement?.closest('.entry')?.querySelector('select, input') === document.activeElement,
    );
    const inRow = await page.evaluate(() =>
      [...(document.activeElement?.closest('.entries')?.querySelectorAll('.entry') ?? [])].indexOf(
        document.activeElement?.closest('.entry') as Element,
      ),
    );
    if (first && inRow === present) {
      await page.keyboard.press('Shift+Tab');
      return;
    }
  }
};
