import type { Page } from 'playwright-core';

/** Altair gathers for a second what it is to keep, then writes it. */
const UNTIL_WRITTEN_MS = 3_000;

const READ_DATABASES = `(async () => {
  const finished = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const valuesOf = async ({ name }) => {
    const database = await finished(indexedDB.open(name));
    const read = (store) => finished(database.transaction(store).objectStore(store).getAll());
    return Promise.all([...database.objectStoreNames].map(read));
  };
  return (await Promise.all((await indexedDB.databases()).map(valuesOf))).flat(2);
})()`;

/** Everything that a page keeps in databases of the browser. */
export async function storedValues(page: Page): Promise<unknown[]> {
  await page.waitForTimeout(UNTIL_WRITTEN_MS);
  return page.evaluate<unknown[]>(READ_DATABASES);
}
