// Where windows of one language are opened, one after the other: the browser keeps VS Code's compiled code from one window
// to the next, which a fresh context would load and compile again, and nothing else.
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** All that a page can have stored, but for what it was loaded from. */
const STORED =
  'cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage,storage_buckets,shared_storage';

export class Contexts {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();
  private readonly ports = new Map<string, number[]>();

  constructor(private readonly browser: Promise<Browser>) {}

  /** The context of a language, the same one each time. */
  of(locale: 'en' | 'fr'): Promise<BrowserContext> {
    const known = this.contexts.get(locale);
    if (known) return known;
    const made = this.browser.then(browser =>
      browser.newContext({
        locale: locale === 'fr' ? 'fr-FR' : 'en-US',
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      }),
    );
    this.contexts.set(locale, made);
    return made;
  }

  /** A port where no window is open now, of one that was there before; 0 where there is none. What is kept is kept by address. */
  portFor(locale: 'en' | 'fr'): number {
    return this.ports.get(locale)?.pop() ?? 0;
  }

  /** Ends a window and forgets what it stored; its port is for another one from now on, once its server has ended. */
  async close(
    page: Page,
    { url, port }: { readonly url: string; readonly port: number },
    locale: 'en' | 'fr',
  ): Promise<void> {
    const context = page.context();
    for (const other of context.pages()) if (other !== page && other.url().startsWith(url)) await other.close();
    // VS Code asks whether to leave what is not saved; in a test it is left.
    page.on('dialog', dialog => void dialog.accept().catch(() => undefined));
    await page.goto('about:blank');
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes: STORED });
    await page.close();
    this.ports.set(locale, [...(this.ports.get(locale) ?? []), port]);
  }
}
