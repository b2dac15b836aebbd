import { type GazetteDocument, type GazetteFile, walkSections } from '../gazette/document/document.ts';
import { locate } from '../gazette/document/paragraph.ts';
import { type Deadline, findDeadlines } from './deadlines.ts';
import { responsibilities, type Task } from './responsibility.ts';

/** A task with the document that sets it and the days that its text names. */
export interface DatedTask extends Task {
  readonly document: GazetteDocument;
  readonly deadlines: readonly Deadline[];
}

/** The tasks of a file with what a 任务分解表 needs besides their units. */
export function datedTasks(file: GazetteFile): readonly DatedTask[] {
  const places = new Map<number, { readonly document: GazetteDocument; readonly text: string }>();
  for (const document of file.documents) {
    for (const section of walkSections(document.sections)) {
      const { start } = locate(section.paragraph, section.mark.start, section.mark.end);
      const text = section.paragraphs.map(({ prose }) => prose.text).join('\n');
      places.set(start, { document, text });
    }
  }
  return responsibilities(file, []).flatMap((task) => {
    const place = places.get(task.range.start);
    if (place === undefined) return [];
    return [{ ...task, document: place.document, deadlines: distinct(findDeadlines(place.text)) }];
  });
}

function distinct(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.filter(({ text }, index) => deadlines.findIndex((other) => other.text === text) === index);
}
