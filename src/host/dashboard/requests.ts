import type { ToExtension } from '../../dashboard/messages';
import { tickAction, tickStep } from '../../jobs/tick';
import type { App } from '../app';
import { addGoal } from '../commands/addGoal';
import { commit } from '../commands/commit';
import { generateAgenda } from '../commands/generateAgenda';
import { openCode, openRecord } from '../commands/open';
import { reply } from '../commands/reply';
import { start } from '../commands/start';
import { say } from '../say';

/** Do what the dashboard page asks for: each request calls the same function as the palette and the trees. */
export async function handleRequest(app: App, request: Exclude<ToExtension, { type: 'ready' | 'selectPlan' }>): Promise<void> {
  switch (request.type) {
    case 'start': return start(app);
    case 'openFile': return openRecord(app, request);
    case 'openCode': return openCode(app, request);
    case 'generateAgenda': return generateAgenda(app, request);
    case 'reply': return reply(app, request);
    case 'addGoal': return addGoal(app, request);
    case 'commit': return commit(app, request);
    case 'tickStep': {
      const folder = app.folders.get(request.folder);
      if (folder) await say(app.log, await tickStep(await folder.ports(), folder.library, request));
      return;
    }
    case 'tickAction': {
      const folder = app.folders.get(request.folder);
      if (folder) await say(app.log, await tickAction(await folder.ports(), folder.library, request));
      return;
    }
  }
}
