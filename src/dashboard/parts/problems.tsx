import * as l10n from '@vscode/l10n';
import type { Problem } from '../../domain/records/problem';
import { Fold, Rows } from '../controls/fold';
import { Icon } from '../controls/icons';
import type { FolderState } from '../contract/messages';
import { usePage } from '../context/page';
import { plural } from '../context/words';

/** Files that want a look. Calm: everything else is shown, and one press opens the file at the line. */
export function Problems({ folder }: { folder: Pick<FolderState, 'id' | 'problems' | 'problemFiles'> }) {
  const { dates } = usePage();
  const {
    problems,
    problemFiles: { broken },
  } = folder;
  if (problems.length === 0) return null;
  const title = titleOf(folder.problemFiles, dates.language);
  return (
    <section id="problems" class="notice" aria-label={l10n.t('Files that want a look')}>
      <Fold
        id="problems-fold"
        title={title}
        icon={broken > 0 ? <Icon name="warning" tone="caution" /> : <Icon name="info" tone="question" />}
      >
        <Rows id="problem-rows" items={problems} first={6} label={l10n.t('Files that want a look')}>
          {problem => <ProblemRow problem={problem} folder={folder.id} key={keyOf(problem)} />}
        </Rows>
      </Fold>
    </section>
  );
}

function titleOf({ broken, all }: FolderState['problemFiles'], language: string): string {
  if (broken === 0)
    return plural(language, all, l10n.t('{0} file wants a look.', all), l10n.t('{0} files want a look.', all));
  if (broken < all)
    return l10n.t('{0} files want a look; {1} of them can’t be read. Everything else is shown.', all, broken);
  return plural(
    language,
    broken,
    l10n.t('{0} file can’t be read. Everything else is shown.', broken),
    l10n.t('{0} files can’t be read. Everything else is shown.', broken),
  );
}

function keyOf({ path, range, code, message }: Problem): string {
  return [path, range.startLine, range.startColumn, code, message].join(':');
}

function ProblemRow({ problem, folder }: { problem: Problem; folder: string }) {
  const page = usePage();
  const line = problem.range.startLine;
  return (
    <li class="row problem">
      <div class="row-body">
        <button
          type="button"
          class="link code"
          onClick={() => page.ask({ type: 'openFile', folder, path: problem.path, line })}
        >
          <span dir="ltr">
            {problem.path}:{line + 1}
          </span>
        </button>
        <p dir="auto">{problem.message}</p>
      </div>
    </li>
  );
}
