import assert from 'node:assert/strict';
import { readRequest } from '../../../src/dashboard/contract/guard';
import { fieldsFrom, inputsFrom } from '../../../src/dashboard/parts/goalInputs';
import { keyTable } from '../../../src/domain/format/formatPage';
import { describe as describeRecord } from '../../../src/domain/language/describe';
import { overviewOf } from '../../../src/domain/overview/overviewOf';
import { goalStoryPage } from '../../../src/domain/planPage/goalStory';
import { GOAL_KEYS, goalSchema, type GoalFields, type GoalValues } from '../../../src/domain/records/goal';
import { editGoalText } from '../../../src/domain/records/goalEdit';
import { GOAL_FIELDS, goalTexts, type GoalKey } from '../../../src/domain/records/goalFields';
import { readRecord } from '../../../src/domain/records/read';
import { isFreeText, schemaBelow } from '../../../src/domain/records/schemaShape';
import { newGoal } from '../../../src/domain/records/write';
import { REPORT_PARTS, reportOf } from '../../../src/domain/report/report';
import { reportMarkdown } from '../../../src/domain/report/reportMarkdown';
import { search } from '../../../src/domain/search/search';
import { applyEdits } from '../../../src/domain/text/textEdit';
import { aGoal, aPlanRecords, aSnapshot } from '../../support/builders';

/** A goal with a value in every field; each text says which field it is of, so that it is found wherever it is shown. */
const words = GOAL_KEYS.filter(key => isFreeText(schemaBelow(goalSchema, [key])!)).map(key => [key, `zz${key}`]);
const full: GoalValues = {
  ...(Object.fromEntries(words) as Pick<GoalValues, 'outcome'>),
  horizon: 'long',
  parent: 'zzparent',
  due: '2026-12-24',
  status: 'dropped',
  since: '2026-11-20',
  steps: [{ id: 'a', text: 'zzsteps', done: '2026-11-19' }],
  ifThen: { if: 'zzifThen', then: 'zzifThen' },
};
const snapshot = aSnapshot({ plans: [aPlanRecords({ goals: [aGoal({ ...full, id: 'g', steps: [...full.steps] })] })] });
const plan = overviewOf(snapshot, { today: '2026-11-23', email: undefined }).plans[0]!;
const report = reportOf(plan, { from: '2026-11-01', to: '2026-12-31', parts: REPORT_PARTS, language: 'en' });
const own = { day: (day: string) => day, kind: (kind: string) => kind, outcome: (outcome: string) => outcome };
const story = goalStoryPage(plan, 'g', own)!.text;
const hover = JSON.stringify(describeRecord(snapshot, { kind: 'goal', plan: plan.id, id: 'g' }));

const form = fieldsFrom(inputsFrom(full));
const sent = readRequest({ type: 'addGoal', folder: 'f', plan: 'p', draft: 'd', fields: form });
const guarded = sent?.type === 'addGoal' ? sent.fields : undefined;
const before: GoalFields = { outcome: 'x', horizon: 'short' };
const edited = applyEdits('outcome: x\n', editGoalText('outcome: x\n', { kind: 'fields', before, fields: form }, '')!);
const valuesIn = (text: string) => readRecord('plans/p/goals/g.yaml', text)?.record?.value as GoalValues | undefined;

const same = (key: GoalKey, values: object | undefined) =>
  assert.deepEqual((values as Record<string, unknown> | undefined)?.[key], full[key]);
const says = (key: GoalKey, text: string) => assert.ok(text.includes(textOf(key)), text);

function textOf(key: GoalKey): string {
  const value = full[key];
  return typeof value === 'string' ? value : `zz${key}`;
}

/** Where a field can be, and how it is seen that it is there. */
const PLACES = {
  format: key => assert.ok(keyTable('goal').includes(`| \`${key}\` |`)),
  newFile: key => same(key, valuesIn(newGoal(full))),
  form: key => same(key, form),
  guard: key => same(key, guarded),
  edit: key => same(key, valuesIn(edited)),
  viewItem: key => same(key, plan.goals[0]),
  card: key => assert.ok(JSON.stringify(goalTexts(plan.goals[0]!, 'card')).includes(textOf(key))),
  search: key => assert.equal(search(plan, { search: textOf(key), searchCount: 20 })?.total, 1),
  report: key => says(key, reportMarkdown(report)),
  story: key => says(key, story),
  hover: key => says(key, hover),
} satisfies Record<string, (key: GoalKey) => void>;

type Place = keyof typeof PLACES;

const inForm = (reason: string) => ({ form: reason, guard: reason, edit: reason });
const byButtons = inForm('changed by the buttons below the goal');
const notWords = {
  search: 'a search is for words',
  hover: 'the hover is short',
  story: 'the story is of what was done',
};

/** Where a field is not, and why. */
const EXCUSED: Record<GoalKey, Partial<Record<Place, string>>> = {
  outcome: { card: 'it is the head of the card' },
  why: { story: 'the story is of what was done', hover: 'the hover is short' },
  finishLine: {},
  horizon: { ...notWords, card: 'in the head of the card', report: 'the report is of what moved' },
  parent: { ...notWords, card: 'the goal stands below it', report: 'the aim is a goal of the report itself' },
  due: { search: notWords.search, story: notWords.story, card: 'in the head of the card', report: 'in words' },
  status: { ...byButtons, search: notWords.search, story: 'told of goals that are reached', card: 'goals stand by it' },
  since: { ...byButtons, ...notWords, card: 'in the head of the card', report: 'it says which goals are in it' },
  reason: { ...byButtons, story: notWords.story, hover: notWords.hover, card: 'above the others, without a label' },
  steps: { ...inForm('they have a form each'), hover: 'counted there', card: 'below, to be ticked' },
  ifThen: { report: 'a plan for oneself', story: notWords.story, hover: notWords.hover },
};

describe('a field of a goal', () => {
  it('has its label and its places in GOAL_FIELDS, whatever the schema says of it', () => {
    assert.deepEqual(Object.keys(GOAL_FIELDS).sort(), [...GOAL_KEYS].sort());
  });

  for (const key of GOAL_KEYS) {
    for (const place of Object.keys(PLACES) as Place[]) {
      const reason = EXCUSED[key][place];
      it(reason === undefined ? `${key} reaches ${place}` : `${key} is not in ${place}: ${reason}`, () => {
        if (reason === undefined) {
          const advice = `${key} is not in ${place}: show it there (most places are named in GOAL_FIELDS) or excuse it here`;
          assert.doesNotThrow(() => PLACES[place](key), advice);
        }
        if (reason !== undefined)
          assert.throws(() => PLACES[place](key), assert.AssertionError, `${key} is in ${place} after all`);
      });
    }
  }
});
