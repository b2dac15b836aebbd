import { type Section, walkSections } from './document.ts';
import { DocumentFact } from './documentFact.ts';

/** All sections of a document and its attachments, depth first, in the order of the text. A dozen rules walk them. */
export const sectionsOf = new DocumentFact<readonly Section[]>(({ sections }) => walkSections(sections));
