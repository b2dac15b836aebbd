import type { WordPackage } from './package.ts';

/** What a paragraph style says about the place of its paragraphs in the document; formatting is read elsewhere. */
export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  /** 0–8, or undefined for running text. */
  readonly outlineLevel: number | undefined;
  readonly numbering: { readonly id: string | undefined; readonly level: number | undefined } | undefined;
}

interface StyleBuilder {
  id: string;
  name: string;
  basedOn: string | undefined;
  outlineLevel: number | undefined;
  numbering: { id: string | undefined; level: number | undefined } | undefined;
}

const DEEPEST_CHAIN = 20;

/** The paragraph styles of a document, with what they inherit. */
export class StyleSheet {
  readonly #styles: ReadonlyMap<string, ParagraphStyle>;
  readonly #default: string | undefined;

  private constructor(styles: ReadonlyMap<string, ParagraphStyle>, defaultStyle: string | undefined) {
    this.#styles = styles;
    this.#default = defaultStyle;
  }

  /** Reads the part of styles; a document without one has no styles. @throws WordError */
  static read(file: WordPackage): StyleSheet {
    const part = file.relationships(file.main).find(({ type }) => type === 'styles')?.target;
    const styles = new Map<string, ParagraphStyle>();
    let defaultStyle: string | undefined;
    let current: StyleBuilder | undefined;
    if (part === undefined || !file.has(part)) return new StyleSheet(styles, undefined);
    file.scan(part, (scanner, element) => {
      if (element === 'w:style') {
        current = undefined;
        if ((scanner.attribute('w:type') ?? 'paragraph') !== 'paragraph') return;
        const id = scanner.attribute('w:styleId') ?? '';
        current = { id, name: '', basedOn: undefined, outlineLevel: undefined, numbering: undefined };
        styles.set(id, current);
        if (isOn(scanner.attribute('w:default'), false)) defaultStyle = id;
        return;
      }
      if (current === undefined) return;
      const value = scanner.attribute('w:val') ?? '';
      if (element === 'w:name') current.name = value;
      else if (element === 'w:basedOn') current.basedOn = value;
      else if (element === 'w:outlineLvl') current.outlineLevel = Number(value);
      else if (element === 'w:numPr') current.numbering = { id: undefined, level: undefined };
      else if (element === 'w:numId' && current.numbering !== undefined) current.numbering.id = value;
      else if (element === 'w:ilvl' && current.numbering !== undefined) current.numbering.level = Number(value);
    });
    return new StyleSheet(styles, defaultStyle);
  }

  /** A style and those it is based on, itself first; the default style where no id is given. */
  chain(id: string | undefined): readonly ParagraphStyle[] {
    const found: ParagraphStyle[] = [];
    let style = this.#styles.get(id ?? this.#default ?? '');
    while (style !== undefined && found.length < DEEPEST_CHAIN && !found.includes(style)) {
      found.push(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return found;
  }
}

/** A value of ST_OnOff (ECMA-376 part 1, 22.9.2.7); `absent` is what a missing attribute means. */
export function isOn(value: string | undefined, absent: boolean): boolean {
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}
