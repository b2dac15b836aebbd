import type { GazetteDocument } from '../gazette/document/document.ts';
import { isLocal } from '../rules/shared/localDocument.ts';
import type { LintConfig } from './lintConfig.ts';

/**
 * Whether the habits of the house (findings on the basis 本厅) hold for a document. They do where somebody chose the house;
 * otherwise only for documents of its own region: what number, title, signature and text show decides. A drafter of
 * another place must not be told the habits of this one.
 */
export function houseHolds(document: GazetteDocument, { houseChosen, registry }: LintConfig): boolean {
  return houseChosen === true || isLocal(document, registry.region);
}
