import * as l10n from '@vscode/l10n';
import type { Region } from '../text/frontMatter';
import { valueAt } from '../text/values';
import type { YamlReading } from '../yaml/reading';
import type { AnyRecord } from './anyRecord';
import { planContradictions } from './contradictions';
import { firstLine, type FileReading } from './fileReading';
import { goalSchema } from './goal';
import { personSchema } from './person';
import { planSchema } from './plan';
import type { RecordPath } from './recordPath';
import { FORMAT, formatsNamed, isNewer, isOlder, settingsSchema } from './settings';

export type YamlRecordPath = Extract<RecordPath, { kind: 'settings' | 'person' | 'plan' | 'goal' }>;

/** The record of a file that is YAML from end to end; undefined where a problem that is an error has been reported. */
export function readYamlRecord(reading: FileReading, path: YamlRecordPath): AnyRecord | undefined {
  const document = reading.yaml(undefined);
  if (!document) {
    if (path.kind === 'settings') reportFormatOf(reading);
    return undefined;
  }
  switch (path.kind) {
    case 'settings':
      return readSettings(reading, document);
    case 'person': {
      const value = reading.check(personSchema, document, 'person');
      reading.referEach('address', value?.emails, 'emails', document);
      return value && { kind: 'person', value: { ...value, id: path.id } };
    }
    case 'plan': {
      const value = reading.check(planSchema, document, 'plan');
      reading.refer('person', value?.mentor, ['mentor'], document);
      reading.refer('person', value?.mentee, ['mentee'], document);
      reading.referEach('goal', value?.goalOrder, 'goalOrder', document);
      if (value) reading.reportContradictions(planContradictions(value), document);
      return value && { kind: 'plan', value: { ...value, id: path.plan } };
    }
    case 'goal': {
      const value = reading.check(goalSchema, document);
      reading.reportDuplicates(value?.steps.map(step => step.id) ?? [], index =>
        document.nodeRange(['steps', index, 'id']),
      );
      reading.refer('goal', value?.parent, ['parent'], document);
      return value && { kind: 'goal', value: { ...value, id: path.id } };
    }
  }
}

function readSettings(reading: FileReading, document: YamlReading): AnyRecord | undefined {
  const format = valueAt(document.value, ['format']);
  // A newer format may differ in everything else, so nothing else is said of it; see `heldProblems` for the other
  // files.
  if (isNewer(format)) {
    reportNewer(reading, Number(format), document.nodeRange(['format']));
    return;
  }
  const value = reading.check(settingsSchema, document);
  if (isOlder(format)) {
    reading.report(
      'older-format',
      l10n.t(
        'These files have the older format {0}. They can be read; “Mentorship: Files and Reports… › Upgrade Mentorship Files” brings them up to date.',
        String(format),
      ),
      document.nodeRange(['format']),
      'warning',
    );
  }
  return value && { kind: 'settings', value };
}

/** While the settings can't be read, their format is what a line says; where none does, it can't be told. */
function reportFormatOf(reading: FileReading): void {
  const named = formatsNamed(reading.text);
  const newer = named.find(({ format }) => isNewer(format));
  if (newer) reportNewer(reading, newer.format, newer.region);
  else if (named.length === 0) {
    reading.report(
      'unknown-format',
      l10n.t(
        'It can’t be told which format these files have, so Mentorship only shows them. Mend this file: “format: {0}” in a line of its own says it.',
        FORMAT,
      ),
      firstLine(reading.text),
    );
  }
}

function reportNewer(reading: FileReading, format: number, region: Region | undefined): void {
  reading.report(
    'newer-format',
    l10n.t(
      'These files have format {0}, which is newer than this version of Mentorship can read. Update the extension.',
      format,
    ),
    region,
  );
}
