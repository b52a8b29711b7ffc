// What a window says by itself of meetings: a day ahead, after a long silence, or not at all; and what its buttons do.
import * as vscode from 'vscode';
import { addDays } from '../../src/domain/time/days';
import { localAt } from '../../src/domain/time/zoned';
import type { App } from '../../src/host/app';
import { CodeSources } from '../../src/host/code/sources';
import type { Folders } from '../../src/host/workspace/folders';
import type { Log } from '../../src/host/workspace/log';
import { MentorshipFolder } from '../../src/host/workspace/mentorshipFolder';
import { readersTimeZone, systemClock } from '../../src/host/ports/systemClock';
import { Reminders } from '../../src/host/views/reminders';
import { MeetingStatus } from '../../src/host/views/statusBar';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { answering, type Answer } from './answers';
import { Copy } from './copy';
import { putAt, workspaceFolder } from './places';
import { replaceFunction } from './replace';

const PLAN = 'plans/nadia-jonas/plan.yaml';
const HOUR = 3_600_000;

/** A mentorship that the running extension does not know, so that it has nothing to say of it. */
class Window implements vscode.Disposable {
  private reminders: Reminders | undefined;

  private constructor(
    readonly copy: Copy,
    /** What the window remembers. */
    readonly memory: Map<string, unknown>,
    readonly app: App,
    private readonly parts: readonly vscode.Disposable[],
  ) {}

  /** @param change made in the plan's text before it is read */
  static async open(change: (plan: string) => string, more: Readonly<Record<string, string>> = {}): Promise<Window> {
    const copy = await Copy.make();
    await putAt(copy.at(PLAN), change(await copy.read(PLAN)));
    for (const [path, text] of Object.entries(more)) await putAt(copy.at(path), text);
    const first = vscode.workspace.workspaceFolders?.[0];
    ok(first, 'a workspace folder is open');
    const folder = new MentorshipFolder(first, copy.folder, {});
    await folder.load();
    const sources = new CodeSources();
    const plans = () => folder.overview().plans.map(overview => ({ folder, overview }));
    const folders: Partial<Folders> = {
      onDidChange: folder.onDidChange,
      plans,
      all: () => [folder],
      chosen: () => undefined,
      load: () => folder.load(),
      refreshed: async place => {
        await folder.library.refreshPlan(place.overview.id);
        return plans().find(({ overview }) => overview.id === place.overview.id) ?? place;
      },
      get: id => (id === folder.id ? folder : undefined),
      for: () => folder,
    };
    const memory = new Map<string, unknown>();
    const state: vscode.Memento = {
      keys: () => [...memory.keys()],
      get: <T>(key: string, otherwise?: T) => (memory.has(key) ? (memory.get(key) as T) : otherwise),
      update: (key: string, value: unknown) => Promise.resolve(void memory.set(key, value)),
    };
    const app: Partial<App> = {
      folders: folders as Folders,
      sources,
      state,
      log: { error: () => undefined } as unknown as Log,
    };
    return new Window(copy, memory, app as App, [folder, sources]);
  }

  /** Lets it look, and waits until what its messages lead to is so. */
  async look(answers: readonly Answer[], until: () => Promise<void> | void): Promise<void> {
    await answering(answers, async () => {
      this.reminders?.dispose();
      this.reminders = new Reminders(this.app, () => undefined);
      await eventually(until);
      // What it says, it says in a later turn.
      await new Promise(resolve => setTimeout(resolve));
    });
  }

  dispose(): void {
    this.reminders?.dispose();
    vscode.Disposable.from(...this.parts).dispose();
  }
}

describe('what a window says of meetings', function () {
  const today = systemClock.today();
  let window: Window | undefined;

  const settings = () => vscode.workspace.getConfiguration('mentorship', workspaceFolder());
  /** The rhythm begins in some hours, so the next meeting is then. */
  const meetingIn = (hours: number) => (plan: string) => {
    const { date, time } = localAt(Date.now() + hours * HOUR, 'Europe/Paris');
    return plan.replace(/( first: ).*/, `$1${date}`).replace(/( time: ).*/, `$1"${time}"`);
  };
  /** The last meeting was long ago, and the next of the rhythm is days away. */
  const silent = (plan: string) =>
    plan.replace(/( everyWeeks: ).*/, '$11').replace(/( first: ).*/, `$1${addDays(today, -53)}`);

  before(() => settings().update('email', 'jonas.lindstrom@example.org', vscode.ConfigurationTarget.Workspace));
  after(() => settings().update('email', undefined, vscode.ConfigurationTarget.Workspace));
  afterEach(async () => {
    window?.dispose();
    window = undefined;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const noteOfTheDay = async () => [...(await window!.copy.texts()).keys()].filter(path => path.includes('/meetings/'));

  it('reminds the mentee within 24 hours, and writes the agenda from there', async () => {
    window = await Window.open(meetingIn(23));
    const before = await noteOfTheDay();
    await window.look(
      [[/^Your meeting with Nadia Benhaddou: .*There is no agenda yet\./, /Generate Agenda/]],
      async () => equal((await noteOfTheDay()).length, before.length + 1),
    );
    await window.look([], () => undefined);
  });

  it('does not remind earlier than that', async () => {
    window = await Window.open(meetingIn(25));
    await window.look([], () =>
      equal(
        [...window!.memory.keys()].filter(key => key.startsWith('mentorship.reminder')),
        [],
      ),
    );
  });

  it('is put off by two hours, and comes back then, once', async () => {
    window = await Window.open(meetingIn(20));
    const memory = () =>
      [...window!.memory].find(([key]) => key.startsWith('mentorship.reminder')) as
        [string, { given: boolean; until?: number }] | undefined;
    await window.look([[/^Your meeting with Nadia/, /Remind Me Later/]], () => {
      const until = memory()?.[1].until;
      ok(until !== undefined && Math.abs(until - Date.now() - 2 * HOUR) < 60_000, `until ${until}`);
    });
    await window.look([], () => undefined);
    window.memory.set(memory()![0], { given: true, until: Date.now() - 1000 });
    await window.look([[/^Your meeting with Nadia/, undefined]], () => equal(memory()?.[1], { given: true }));
    await window.look([], () => undefined);
  });

  it('says nothing where reminders are switched off', async () => {
    await settings().update('reminders', false, vscode.ConfigurationTarget.Workspace);
    try {
      window = await Window.open(meetingIn(20));
      await window.look([], () => equal(window!.memory.size, 0));
    } finally {
      await settings().update('reminders', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await window.look([[/^Your meeting with Nadia/, undefined]], () =>
      ok(window!.memory.size > 0, 'switched on, it does'),
    );
  });

  it('shows the next meeting in the status bar on the reader’s clocks, and names the plan’s where they differ', async () => {
    interface Item {
      text?: string;
      tooltip?: vscode.MarkdownString;
      accessibilityInformation?: { label: string };
    }
    const shown: Item[] = [];
    const restore = replaceFunction(
      vscode.window,
      'createStatusBarItem',
      () =>
        (() => {
          const made = { show: () => undefined, hide: () => undefined, dispose: () => undefined } as Item;
          shown.push(made);
          return made;
        }) as unknown as typeof vscode.window.createStatusBarItem,
    );
    const look = async (zone: string) => {
      window?.dispose();
      window = await Window.open(plan =>
        meetingIn(30)(plan)
          .replace(/( time: ).*/, '$1"10:20"')
          .replace(/( timeZone: ).*/, `$1${zone}`),
      );
      new MeetingStatus(window.app).dispose();
      return shown.at(-1)!;
    };
    try {
      const zone = readersTimeZone();
      const own = await look(zone);
      ok(/10:20/.test(own.text ?? '') && !/time zone/.test(own.tooltip?.value ?? ''), own.text ?? '');
      // No place has both of these.
      const far = zone === 'Pacific/Chatham' ? 'Asia/Kathmandu' : 'Pacific/Chatham';
      const other = await look(far);
      ok(!/10:20/.test(other.text ?? ''), other.text ?? '');
      ok(
        new RegExp(`10:20.* in the plan’s time zone, ${far}`).test(other.accessibilityInformation?.label ?? ''),
        other.accessibilityInformation?.label ?? '',
      );
    } finally {
      restore();
    }
  });

  describe('after two rounds without a meeting', () => {
    const question =
      /^No meeting since .+: no note was written after it\. Take a fresh start with an agenda for it, pause the mentorship, or close it well\?$/;

    it('names the cause, and a fresh start is an agenda of its own shape', async () => {
      window = await Window.open(silent);
      await window.look([[question, /^Reset$/]], async () => {
        const texts = [...(await window!.copy.texts())]
          .filter(([path]) => path.includes('/meetings/'))
          .map(([, text]) => text);
        ok(
          texts.some(text => text.includes('occasion: reset') && text.includes('## Where we are, and how we go on')),
          'the agenda is written',
        );
      });
      await window.look([], () => undefined);
    });

    it('names the meeting that was called off last, with its reason', async () => {
      const day = addDays(today, -4);
      window = await Window.open(silent, {
        [`plans/nadia-jonas/meetings/${day}.md`]: `---\ndate: ${day}\nstatus: cancelled\nreason: Release week\n---\n`,
      });
      await window.look(
        [[/^No meeting since .+: the one of .+ was cancelled \(Release week\)\. Take a fresh start/, undefined]],
        () =>
          ok(
            [...window!.memory.keys()].some(key => key.startsWith('mentorship.drift')),
            'it was asked',
          ),
      );
    });

    it('pauses the plan by one line', async () => {
      window = await Window.open(silent);
      const changes = await window.copy.changesOf(() =>
        window!.look([[question, /^Pause$/]], async () =>
          ok(/^phase: paused$/m.test(await window!.copy.read(PLAN)), 'paused'),
        ),
      );
      equal(changes, { [PLAN]: { added: ['phase: paused'], removed: ['phase: active'] } });
    });

    it('closes it well, by the walk of closing', async () => {
      window = await Window.open(silent);
      await window.look(
        [
          [question, /^Close$/],
          [/How does it end/, /Earlier than planned/],
          [/why now/, 'New teams.'],
          [/What did Jonas/, 'To test time.'],
          [/What did Nadia/, 'To wait.'],
          [/What becomes/, 'Coffee.'],
        ],
        async () => ok(/^phase: closed$/m.test(await window!.copy.read(PLAN)), 'closed'),
      );
      ok((await window.copy.read('plans/nadia-jonas/closing.md')).includes('To test time.'), 'the page remains');
    });
  });
});
