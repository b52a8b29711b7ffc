import assert from 'node:assert/strict';
import { parseYaml } from '../../../src/domain/yaml/document';
import { contextWith, filesOf, imported, leftOf } from './importing';

const goalOf = (name: string, text: string) => {
  const [[path, after] = []] = Object.entries(filesOf(imported({ [name]: text })));
  return { path, goal: after === undefined ? undefined : parseYaml(after).value };
};

describe('goals of another shape, imported', () => {
  it('keys are what they mean here; others stay somebody’s own', () => {
    const result = imported({
      'goals/service.yaml': [
        'title: Own a service',
        'objective: Run the queue alone for a month',
        'success_criteria:',
        '  - No page goes unanswered',
        '  - One change a week',
        'target_date: 2026-12-31 # before the break',
        'action_steps:',
        '  - Read the runbook',
        '  - step: Shadow a release',
        '    done: true',
        '  - text: Lead one',
        '    completed: 2026-10-02',
        'status: in progress',
        'category: craft',
        '',
      ].join('\n'),
    });
    assert.deepEqual(filesOf(result), {
      'goals/own-a-service.yaml': [
        'outcome: "Own a service: Run the queue alone for a month"',
        'finishLine: No page goes unanswered; One change a week',
        'horizon: short',
        'due: 2026-12-31',
        'status: active',
        'steps:',
        '  - id: read-the-runbook',
        '    text: Read the runbook',
        '  - id: shadow-a-release',
        '    text: Shadow a release',
        '    done: 2026-11-30',
        '  - id: lead-one',
        '    text: Lead one',
        '    done: 2026-10-02',
        'category: craft\n',
      ].join('\n'),
    });
    assert.deepEqual(leftOf(result), [
      ['comment', '# before the break'],
      ['value', 'status: in progress'],
    ]);
  });

  it('markdown with keys above it is a goal: its boxes are steps, its words notes', () => {
    assert.deepEqual(
      goalOf(
        'own.md',
        '---\ntitle: Own a service\ntarget_date: Q4 2026\n---\n\n# Plan\n\n- [x] Read\n- [ ] Lead\n\nSlowly.\n',
      ),
      {
        path: 'goals/own-a-service.yaml',
        goal: {
          outcome: 'Own a service',
          horizon: 'short',
          due: '2026-12-31',
          status: 'active',
          steps: [
            { id: 'read', text: 'Read', done: '2026-11-30' },
            { id: 'lead', text: 'Lead' },
          ],
          target_date: 'Q4 2026',
          notes: '# Plan\n\nSlowly.',
        },
      },
    );
  });

  it('markdown in a folder of goals is called as its heading', () => {
    const { goal } = goalOf('goals/own.md', '# Own a service\n\n- [ ] Read the runbook\n');
    assert.deepEqual(goal, {
      outcome: 'Own a service',
      horizon: 'short',
      status: 'active',
      steps: [{ id: 'read-the-runbook', text: 'Read the runbook' }],
    });
  });

  it('French keys are known too', () => {
    const { goal } = goalOf(
      'b.yaml',
      'titre: Tenir un service\néchéance: 31 décembre 2026\ncritères de réussite: Aucune alerte\nétapes: [Lire, Mener]\n',
    );
    assert.deepEqual(goal, {
      outcome: 'Tenir un service',
      finishLine: 'Aucune alerte',
      horizon: 'short',
      due: '2026-12-31',
      status: 'active',
      steps: [
        { id: 'lire', text: 'Lire' },
        { id: 'mener', text: 'Mener' },
      ],
      échéance: '31 décembre 2026',
    });
  });

  it('a file may hold several, as a list or below one key, in YAML or JSON', () => {
    const goals = '[{"title": "A", "due": "2026-12-01"}, {"title": "B", "steps": ["One"]}]';
    for (const [name, text] of [
      ['goals.json', goals],
      ['goals.yaml', `goals: ${goals}`],
    ] as const)
      assert.deepEqual(Object.keys(filesOf(imported({ [name]: text }))), ['goals/a.yaml', 'goals/b.yaml']);
  });

  it('a day that can’t be told stays in the words, and is due on no day', () => {
    assert.deepEqual(goalOf('g.yaml', 'title: A\ndeadline: when we are ready\nsteps: []\n').goal, {
      outcome: 'A',
      horizon: 'short',
      status: 'active',
      deadline: 'when we are ready',
    });
  });

  it('a goal that is there is not written twice', () => {
    const context = contextWith({}, { goals: new Map([['own', 'Own a service']]) });
    const result = imported({ 'g.yaml': 'title: Own a service\ndue: 2026-12-31\n' }, context);
    assert.deepEqual([result.files, leftOf(result)], [[], [['there', 'title: Own a service\ndue: 2026-12-31\n']]]);
  });
});
