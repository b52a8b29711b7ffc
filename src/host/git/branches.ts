import { defaultBranchOf } from '../../domain/branches/defaultBranch';
import { ask, type Git } from './process';

/** The branches of a repository, as far as it matters where something is committed. */
export interface Branches {
  /** The branch that is checked out; undefined where a commit is, and no branch. */
  readonly current: string | undefined;
  /** The branch that everybody starts from; undefined where nothing tells. */
  readonly usual: DefaultBranch | undefined;
}

export interface DefaultBranch {
  readonly name: string;
  /** Its commit here; undefined where only the remote has it. */
  readonly local: string | undefined;
  /** Where the remote keeps it, such as `origin`; undefined where there is no remote. */
  readonly remote: string | undefined;
  /** Its commit on the remote, as last fetched. */
  readonly remoteCommit: string | undefined;
}

export async function branchesOf(git: Git): Promise<Branches> {
  const current = await ask(git, 'symbolic-ref', '--quiet', '--short', 'HEAD');
  const remote = await remoteOf(git, current);
  const refs = await refsOf(git, remote);
  const prefix = `refs/remotes/${remote ?? ''}/`;
  const head = remote && (await ask(git, 'symbolic-ref', '--quiet', `${prefix}HEAD`));
  const name = defaultBranchOf({
    remoteHead: head?.startsWith(prefix) ? head.slice(prefix.length) : undefined,
    configured: await ask(git, 'config', 'init.defaultBranch'),
    branches: [...refs.local.keys(), ...refs.remote.keys()],
  });
  if (name === undefined) return { current, usual: undefined };
  const [local, remoteCommit] = [refs.local.get(name), refs.remote.get(name)];
  // A branch that has no commit anywhere, as in a new repository, is none to go to.
  const usual = (local ?? remoteCommit) ? { name, local, remote, remoteCommit } : undefined;
  return { current, usual };
}

/** The remote of the branch that is checked out, else the one of the usual name, else the only one. */
async function remoteOf(git: Git, current: string | undefined): Promise<string | undefined> {
  const remotes = ((await ask(git, 'remote')) ?? '').split('\n').filter(Boolean);
  const own = current && (await ask(git, 'config', `branch.${current}.remote`));
  return (
    [own, 'origin'].find(name => name && remotes.includes(name)) ?? (remotes.length === 1 ? remotes[0] : undefined)
  );
}

async function refsOf(git: Git, remote: string | undefined) {
  const patterns = ['refs/heads', ...(remote ? [`refs/remotes/${remote}`] : [])];
  const lines = ((await ask(git, 'for-each-ref', '--format=%(objectname) %(refname)', ...patterns)) ?? '').split('\n');
  const below = (prefix: string) =>
    new Map(
      lines.flatMap(line => {
        const [commit = '', ref = ''] = line.split(' ');
        const name = ref.startsWith(prefix) ? ref.slice(prefix.length) : '';
        return name === '' || name === 'HEAD' ? [] : [[name, commit] as const];
      }),
    );
  return { local: below('refs/heads/'), remote: remote ? below(`refs/remotes/${remote}/`) : new Map<string, string>() };
}
