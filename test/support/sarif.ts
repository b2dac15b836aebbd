import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** A stretch of a file. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

/** A finding. */
export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
      readonly region: Region;
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: { text: string } }[];
    }[];
  }[];
  readonly suppressions: readonly { readonly kind: string; readonly justification?: string }[];
}

/** A report, as far as tests look at it. */
export interface SarifLog {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly {
            readonly id: string;
            readonly helpUri?: string;
            readonly shortDescription: { readonly text: string };
          }[];
        };
      };
      readonly columnKind: string;
      readonly results: readonly Result[];
    },
  ];
}

const SCHEMA = new URL('../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url);

/**
 * Holds reports to the published schema. It is of draft 4, of which it uses nothing that later drafts read otherwise but
 * these two keys.
 */
export function sarifValidator(): (value: unknown) => void {
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', { validate: (text: string) => URL.canParse(text) });
  ajv.addFormat('uri-reference', { validate: (text: string) => URL.canParse(text, 'https://example.org/') });
  ajv.addFormat('date-time', true);
  const validate = ajv.compile(schema);
  return (value) => assert.ok(validate(value), JSON.stringify(validate.errors, null, 2));
}

/** Reads a report. */
export function readSarif(text: string): SarifLog {
  const log: SarifLog = JSON.parse(text);
  return log;
}
