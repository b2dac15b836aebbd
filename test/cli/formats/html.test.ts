import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Folder, useFolders } from '../../support/cli.ts';
import { FILES, TRICKY } from './sample.ts';

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** A document that tries to be more than text on the page. */
const HOSTILE = '渝府发[2024]9号</pre><script>x()</script><img src=x onerror="y()">\n';

describe('--format html', () => {
  const folderOf = useFolders();
  let browser: Browser;

  before(async function start() {
    // Where there is no browser the other formats are still tested.
    if (!existsSync(BROWSER)) this.skip();
    browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  });
  after(() => browser?.close());

  /** Opens the report of a folder, and holds it to making no request and no complaint. */
  async function open(
    folder: Folder,
    options: { colorScheme?: 'dark'; javaScriptEnabled?: boolean } = {},
  ): Promise<Page> {
    folder.run(['lint', '--format', 'html', '--output', 'report.html']);
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const address = pathToFileURL(folder.at('report.html')).href;
    page.on('request', (request) => assert.equal(request.url(), address, 'nothing else is loaded'));
    page.on('pageerror', (error) => assert.fail(error));
    page.on('console', (message) => assert.fail(message.text()));
    await page.goto(address);
    return page;
  }

  it('shows each finding in its text, marked, and escapes whatever a document says', async () => {
    const page = await open(folderOf({ ...FILES, 'hostile.md': `重庆市人民政府关于测试的通知\n\n${HOSTILE}` }));
    assert.equal(await page.title(), '公文检查报告 Gongwen report');
    assert.deepEqual(await page.locator('#documents h2').allTextContents(), [TRICKY, 'b.md', 'hostile.md']);
    assert.deepEqual(await page.locator('#documents mark').allTextContents(), ['[2024]', '[2024]', '[2024]', '[2024]']);
    const text = await page.locator('#documents article').last().locator('.text').textContent();
    assert.equal(text, HOSTILE.trimEnd());
    assert.equal(await page.locator('img').count(), 0);
    await page.context().close();
  });

  it('runs no script but its own', async () => {
    const folder = folderOf(FILES);
    const page = await open(folder);
    page.removeAllListeners('console');
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'document.title = "owned"';
      document.body.append(script);
    }`);
    assert.notEqual(await page.title(), 'owned');
    await page.context().close();
  });

  it('filters by words, rule and severity, and turns to the rules and back', async () => {
    const page = await open(folderOf(FILES));
    const shown = () => page.locator('#documents .finding:visible').count();
    assert.equal(await shown(), 3);
    await page.fill('#query', 'B.MD');
    assert.equal(await shown(), 1);
    assert.equal(await page.locator('#count').textContent(), '1');
    await page.fill('#query', '2号 六角');
    assert.equal(await shown(), 2);
    await page.fill('#query', '');
    await page.uncheck('.bar input[value=error]');
    assert.equal(await shown(), 0);
    await page.check('.bar input[value=error]');
    await page.selectOption('#rule', 'docnum-bracket');
    assert.equal(await shown(), 3);
    await page.click('.bar button[value=rules]');
    assert.equal(await page.locator('#documents').isVisible(), false);
    await page.click('#rules li:nth-child(3) a');
    // A place leads to its finding, once the page has heard of the new address.
    await page.locator('#f3').waitFor();
    assert.equal(await page.locator('#rules').isVisible(), false);
    await page.context().close();
  });

  it('shows everything without scripts, and on paper no controls', async () => {
    const plain = await open(folderOf(FILES), { javaScriptEnabled: false });
    assert.equal(await plain.locator('.bar').isVisible(), false);
    assert.equal(await plain.locator('#documents .finding:visible').count(), 3);
    assert.equal(await plain.locator('#rules li:visible').count(), 3);
    await plain.context().close();
    const page = await open(folderOf(FILES));
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.bar').isVisible(), false);
    await page.context().close();
  });

  it('is dark where the system is, and fits a narrow window', async () => {
    const page = await open(folderOf(FILES), { colorScheme: 'dark' });
    const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    assert.equal(paper, 'rgb(13, 17, 23)');
    await page.setViewportSize({ width: 360, height: 640 });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
    await page.context().close();
  });

  it('lists rules that an office brought itself beside ours', async () => {
    const rule = `{ id: 'ours/x', number: 1, group: '数字与用词', title: { zh: '不用', en: 'No' }, description: { zh: '', en: '' },
      basis: { kind: '本厅', reference: '手册' }, severity: 'error', scope: 'paragraph', fix: null, good: [], bad: [],
      check: ({ prose }, { report }) => prose.text.startsWith('渝府发') && report({ start: 0, end: 3, message: '不用' }) }`;
    const config = { ...JSON.parse(FILES['gongwen.config.json'] ?? ''), plugins: './ours.mjs' };
    const page = await open(
      folderOf({
        ...FILES,
        'gongwen.config.json': JSON.stringify(config),
        'ours.mjs': `export const rules = [${rule}];`,
      }),
    );
    await page.selectOption('#rule', 'ours/x');
    await page.click('.bar button[value=rules]');
    assert.deepEqual(await page.locator('#rules article:visible h2').allTextContents(), ['不用'], 'by its title');
    await page.context().close();
  });

  it('says so where nothing was found', async () => {
    const folder = folderOf({
      'a.md': '重庆市人民政府关于测试的通知\n',
      'gongwen.config.json': FILES['gongwen.config.json'] ?? '',
    });
    const page = await open(folder);
    assert.match((await page.locator('#documents').textContent()) ?? '', /未发现问题/u);
    await page.context().close();
  });
});
