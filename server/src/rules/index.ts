// Made by scripts/rule-index.mjs from the files in catalogue/. Do not edit.
import { rule as docnumBracket } from './catalogue/docnum-bracket.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [docnumBracket].sort((a, b) => a.number - b.number);
