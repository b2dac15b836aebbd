import { type DateSpan, parseDateSpan } from './dates.ts';
import type {
  AgencyPatch,
  Confidence,
  DatedFact,
  FactBasis,
  FormContext,
  NameForm,
  Region,
  RegistryLayer,
  RegistryProblem,
} from './model.ts';
import { isObject, type JsonObject, ShapeReader } from './shape.ts';

const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];
const BASES: readonly FactBasis[] = ['sourced', 'own'];
const CONTEXTS: readonly FormContext[] = ['any', 'short', 'body', 'list'];
const STRENGTHS: readonly NameForm['strength'][] = ['warn', 'hint'];

const FILE_KEYS = ['$schema', 'version', 'name', 'region', 'orderBasis', 'agencies', 'note'];
const AGENCY_KEYS = [
  'short',
  'full',
  'category',
  'order',
  'region',
  'validFrom',
  'validTo',
  'predecessors',
  'successors',
  'sameBodyAs',
  'accepted',
  'discouraged',
  'confidence',
  'basis',
  'sources',
  'note',
];

/** What came of reading a registry file: what could be used, and what is wrong with the rest. */
export interface ReadRegistry {
  readonly layer: RegistryLayer;
  readonly problems: readonly RegistryProblem[];
}

/**
 * Reads a registry file that has been parsed as JSON. Never throws: whatever is wrong is reported with its path, and
 * everything else is used.
 */
export function readRegistry(data: unknown): ReadRegistry {
  const reader = new ShapeReader();
  if (!isObject(data)) {
    reader.report(
      '',
      '登记文件应为 JSON 对象，含 agencies 数组 (the file must be a JSON object with a list “agencies”)',
    );
    return { layer: { name: '', agencies: [] }, problems: reader.problems };
  }
  reader.knownKeys(data, FILE_KEYS, '');
  if (data.version !== undefined && data.version !== 1) {
    reader.report('version', '只认识第 1 版格式 (this program reads version 1)');
  }
  const region = readRegion(reader, data.region);
  if (data.agencies === undefined) reader.report('agencies', '缺少 agencies 数组 (the list “agencies” is missing)');
  const agencies = (reader.list(data, 'agencies', '') ?? []).flatMap((item, index) => {
    const agency = readAgency(reader, item, `agencies[${index}]`);
    return agency === undefined ? [] : [agency];
  });
  const name = reader.text(data, 'name', '') ?? '';
  return { layer: { name, agencies, ...(region && { region }) }, problems: reader.problems };
}

function readRegion(reader: ShapeReader, value: unknown): Region | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) return reader.report('region', '应为 { "name", "marks" } (expected name and marks)');
  const name = reader.text(value, 'name', 'region');
  if (name === undefined) return reader.report('region.name', '缺少地区名称 (the name of the region is missing)');
  return { name, marks: reader.texts(value, 'marks', 'region') ?? [] };
}

function readAgency(reader: ShapeReader, value: unknown, path: string): AgencyPatch | undefined {
  if (!isObject(value)) return reader.report(path, '每个机关应为一个对象 (each agency is an object)');
  reader.knownKeys(value, AGENCY_KEYS, path);
  const short = reader.text(value, 'short', path);
  if (short === undefined) {
    if (value.short === undefined) reader.report(`${path}.short`, '缺少规范化简称 short (the short name is missing)');
    return undefined;
  }
  const full = reader.text(value, 'full', path);
  const category = reader.text(value, 'category', path);
  const order = reader.number(value, 'order', path);
  const region = reader.text(value, 'region', path);
  const validFrom = readFact(reader, value, 'validFrom', path);
  const validTo = readFact(reader, value, 'validTo', path);
  const predecessors = reader.texts(value, 'predecessors', path);
  const successors = reader.texts(value, 'successors', path);
  const sameBodyAs = reader.text(value, 'sameBodyAs', path);
  const accepted = readForms(reader, value, 'accepted', path);
  const discouraged = readForms(reader, value, 'discouraged', path);
  const confidence = reader.word(value, 'confidence', CONFIDENCES, path);
  const basis = reader.word(value, 'basis', BASES, path);
  const sources = reader.texts(value, 'sources', path);
  const note = reader.text(value, 'note', path);
  // A field that the file does not give must be absent, not undefined: layering looks at which fields are there.
  return {
    short,
    ...(full !== undefined && { full }),
    ...(category !== undefined && { category }),
    ...(order !== undefined && { order }),
    ...(region !== undefined && { region }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    ...(predecessors !== undefined && { predecessors }),
    ...(successors !== undefined && { successors }),
    ...(sameBodyAs !== undefined && { sameBodyAs }),
    ...(accepted !== undefined && { accepted }),
    ...(discouraged !== undefined && { discouraged }),
    ...(confidence !== undefined && { confidence }),
    ...(basis !== undefined && { basis }),
    ...(sources !== undefined && { sources }),
    ...(note !== undefined && { note }),
  };
}

function readFact(reader: ShapeReader, agency: JsonObject, key: string, path: string): DatedFact | null | undefined {
  const value = agency[key];
  const here = `${path}.${key}`;
  if (value === undefined || value === null) return value;
  const fact = typeof value === 'string' ? { date: value } : value;
  if (!isObject(fact)) {
    return reader.report(here, '应为日期文本或 { "date", "confidence", "basis", "source" } (expected a date)');
  }
  reader.knownKeys(fact, ['date', 'confidence', 'basis', 'source', 'proven', 'provenBy', 'note'], here);
  const span = readSpan(reader, fact, 'date', here);
  if (span === undefined) {
    if (fact.date === undefined) reader.report(`${here}.date`, '缺少日期 (the date is missing)');
    return undefined;
  }
  const proven = readSpan(reader, fact, 'proven', here);
  const source = reader.text(fact, 'source', here);
  const provenBy = reader.text(fact, 'provenBy', here);
  const note = reader.text(fact, 'note', here);
  return {
    date: String(fact.date).trim(),
    span,
    confidence: reader.word(fact, 'confidence', CONFIDENCES, here) ?? 'high',
    basis: reader.word(fact, 'basis', BASES, here) ?? 'sourced',
    ...(source !== undefined && { source }),
    ...(proven && { proven }),
    ...(provenBy !== undefined && { provenBy }),
    ...(note !== undefined && { note }),
  };
}

function readSpan(reader: ShapeReader, object: JsonObject, key: string, path: string): DateSpan | undefined {
  const text = reader.text(object, key, path);
  if (text === undefined) return undefined;
  const span = parseDateSpan(text);
  if (span !== undefined) return span;
  return reader.report(
    `${path}.${key}`,
    `“${text.slice(0, 40)}”不是日期：应为 YYYY-MM-DD、YYYY-MM、YYYY 或 A~B，且为真实日期、先后不倒 (not a date)`,
  );
}

function readForms(
  reader: ShapeReader,
  agency: JsonObject,
  key: string,
  path: string,
): readonly NameForm[] | undefined {
  return reader.list(agency, key, path)?.flatMap((item, index) => {
    const here = `${path}.${key}[${index}]`;
    const object = typeof item === 'string' ? { form: item } : item;
    if (!isObject(object)) {
      reader.report(here, '应为文本或 { "form", "note" } (expected a text or an object with “form”)');
      return [];
    }
    reader.knownKeys(object, ['form', 'from', 'to', 'context', 'strength', 'note'], here);
    const form = reader.text(object, 'form', here);
    if (form === undefined) {
      if (object.form === undefined) reader.report(`${here}.form`, '缺少写法 form (the form is missing)');
      return [];
    }
    const from = readSpan(reader, object, 'from', here);
    const to = readSpan(reader, object, 'to', here);
    const note = reader.text(object, 'note', here);
    return [
      {
        form,
        context: reader.word(object, 'context', CONTEXTS, here) ?? 'any',
        strength: reader.word(object, 'strength', STRENGTHS, here) ?? 'warn',
        ...(from && { from }),
        ...(to && { to }),
        ...(note !== undefined && { note }),
      },
    ];
  });
}
