import type { Form } from '../plant.ts';
import { agencies } from './agencies.ts';
import { citations } from './citations.ts';
import { docnum } from './docnum.ts';
import { elements } from './elements.ts';
import { extras } from './extras.ts';
import { headings } from './headings.ts';
import { measures } from './measures.ts';
import { numbers } from './numbers.ts';
import { publication } from './publication.ts';
import { punctuation } from './punctuation.ts';
import { responsible } from './responsible.ts';
import { variants } from './variants.ts';
import { wording } from './wording.ts';
import { words } from './words.ts';

/** Every way of going wrong that is planted, in the order of the catalogue's chapters. */
export const forms: readonly Form[] = [
  ...docnum,
  ...citations,
  ...headings,
  ...responsible,
  ...agencies,
  ...elements,
  ...punctuation,
  ...numbers,
  ...measures,
  ...wording,
  ...words,
  ...publication,
  ...variants,
  ...extras,
];
