import { l10n, type Memento, type QuickPickItem, SnippetString, window, workspace } from 'vscode';
import { type Answers, draftOf } from './draft.ts';
import { type Kind, kinds } from './kinds.ts';
import { snippetText } from './parts.ts';

/** Where the last issuer is kept: an office seldom writes for another. */
const issuerKey = 'newDocument.issuer';

/** Asks what kind of document, by whom, about what and to whom, and opens a draft of it. Escape anywhere ends it. */
export async function newDocument(memory: Memento): Promise<void> {
  const answers = await ask(memory);
  if (answers === undefined) return;
  await memory.update(issuerKey, answers.issuer);
  await openDraft(answers);
}

/** Opens a draft that was never saved, the first words to fill in selected. */
async function openDraft(answers: Answers): Promise<void> {
  const draft = draftOf(answers);
  const document = await workspace.openTextDocument({ language: 'markdown' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippetText(draft)));
}

interface KindItem extends QuickPickItem {
  readonly choice: Kind;
}

async function ask(memory: Memento): Promise<Answers | undefined> {
  const kind = await askKind();
  if (kind === undefined) return undefined;
  const steps = kind.addressees === null ? 3 : 4;
  const title = (step: number): string => l10n.t('New official document: {0} ({1} of {2})', kind.name, step, steps);
  const issuer = await askLine({
    title: title(2),
    prompt: l10n.t('Who issues it? The full name of the body.'),
    value: memory.get(issuerKey, ''),
    placeHolder: '重庆市人民政府办公厅',
    required: true,
  });
  if (issuer === undefined) return undefined;
  const subject = await askLine({
    title: title(3),
    prompt:
      kind.subject === 'name'
        ? l10n.t('What is it called: the plan, regulation or meeting?')
        : l10n.t('What is it about? Without 关于 in front and the kind behind.'),
    placeHolder: kind.subject === 'name' ? '推动物流降本增效行动方案' : '做好防汛抗旱工作',
    required: true,
  });
  if (subject === undefined) return undefined;
  const addressees = kind.addressees === null ? '' : await askAddressees(title(4), kind.addressees(issuer));
  return addressees === undefined ? undefined : { kind, issuer, subject, addressees, today: new Date() };
}

async function askKind(): Promise<Kind | undefined> {
  const items = kinds.map((kind): KindItem => ({ choice: kind, label: kind.name, detail: kind.purpose }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('New official document: which kind?'),
    matchOnDetail: true,
  });
  return chosen?.choice;
}

function askAddressees(title: string, usual: string): Thenable<string | undefined> {
  const prompt = l10n.t('Whom is it addressed to? The colon behind comes by itself.');
  return askLine({ title, prompt, value: usual, placeHolder: usual, required: false });
}

interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder: string;
  readonly value?: string;
  readonly required: boolean;
}

function askLine({ required, ...question }: Question): Thenable<string | undefined> {
  return window.showInputBox({
    ...question,
    ignoreFocusOut: true,
    validateInput: (value) => (required && value.trim() === '' ? l10n.t('This cannot be empty.') : undefined),
  });
}
