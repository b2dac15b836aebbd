import assert from 'node:assert/strict';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { preview } from '../../server/src/print/preview.ts';
import { linter } from './support.ts';

const pagesOf = (text: string): readonly string[] => preview(parseGazette(text)).pages;
const headerOf = (text: string): string => /<header.*?<\/header>/u.exec(pagesOf(text)[0] ?? '')?.[0] ?? '';
/** The rows of a page below its header, blank ones as empty texts. */
const rowsOf = (page = ''): readonly string[] =>
  [...page.replace(/<header.*?<\/header>/u, '').matchAll(/<div class="row[^>]*>(.*?)<\/div>/gu)].map(([, inner = '']) =>
    inner.replace(/<[^>]+>/gu, ''),
  );

const NOTICE =
  '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕1号\n\n各区县（自治县）人民政府：\n\n请做好各项工作。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n';
const REQUEST =
  '# 重庆市教育委员会关于X的请示\n\n渝教文〔2024〕1号\n\n签发人：张三\n\n重庆市人民政府：\n\n妥否，请批示。\n\n重庆市教育委员会\n\n2024年5月11日\n\n（联系人：李四，联系电话：023-61234567）\n';
const LETTER =
  '# 重庆市人民政府办公厅关于X的函\n\n渝府办函〔2024〕5号\n\n四川省人民政府办公厅：\n\n现函告如下。\n\n专此函告。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n';
const ORDER =
  '# 重庆市人民政府令\n\n第371号\n\n《重庆市X办法》已经市第六届人民政府第50次常务会议通过，现予公布，自2024年7月1日起施行。\n\n市长　胡 某\n\n2024年5月11日\n';
const MINUTES =
  '# 重庆市人民政府常务会议纪要\n\n2024年5月11日，市长主持召开会议，研究有关工作。现纪要如下：\n\n会议认为，X。\n\n出席：张三、李四、王五、赵六、钱七、孙八、周九、吴十、郑一、冯二\n\n请假：陈三\n\n列席：褚四\n';
const CORNER = '000012\n\n机密★1年\n\n特急\n\n';

describe('版头', () => {
  it('of an ordinary document has the mark, the number in the middle and the rule below', () => {
    assert.equal(
      headerOf(NOTICE),
      '<header class="document h8"><div class="mark size12">重庆市人民政府办公厅文件</div>' +
        '<div class="row number middle" data-line="2">渝府办发〔2024〕1号</div></header>',
    );
  });

  it('has 份号, 密级和保密期限 and 紧急程度 at the top left, in this order however they are written', () => {
    const corner =
      '<div class="corner"><div class="row fang" data-line="0">000012</div>' +
      '<div class="row hei" data-line="2">机密★1年</div><div class="row hei" data-line="4">特急</div></div>';
    assert.ok(headerOf(CORNER + NOTICE).includes(corner));
    const mixed = headerOf(`特　急\n秘密 ★ 长期\n份号：000012\n\n${NOTICE}`);
    assert.deepEqual(
      [...mixed.matchAll(/<div class="row (\w+)" data-line="\d">(.*?)<\/div>/gu)].map(([, font, text]) => [font, text]),
      [
        ['fang', '000012'],
        ['hei', '秘密★长期'],
        ['hei', '特急'],
      ],
    );
    assert.doesNotMatch(
      headerOf(`机密计算\n\n400015\n\n说明。\n\n${NOTICE}`),
      /corner/u,
      'only directly above the title',
    );
  });

  it('of a document to a superior has the number at the left and 签发人 at the right', () => {
    assert.equal(
      headerOf(REQUEST),
      '<header class="document h8"><div class="mark size10">重庆市教育委员会文件</div>' +
        '<div class="row number left x2" data-line="2">渝教文〔2024〕1号</div>' +
        '<div class="signers" data-line="4"><div class="row">签发人：</div><div class="kai"><div class="row">张　三</div></div></div></header>',
    );
    assert.ok(!rowsOf(pagesOf(REQUEST)[0]).some((row) => row.includes('签发人')));
  });

  it('sets two names of 签发人 on a line, and grows with them', () => {
    const header = headerOf(REQUEST.replace('签发人：张三', '签发人：张三、李四四　王 五'));
    assert.match(header, /^<header class="document h9">/u);
    assert.match(header, /<div class="row">张　三　　李四四<\/div><div class="row">王　五<\/div>/u);
  });

  it('leaves room for the text however many sign', () => {
    const names = '赵一、钱二、孙三、李四、周五、吴六、郑七、王八、冯九、陈十';
    assert.match(headerOf(REQUEST.replace('张三', names)), /^<header class="document h11">/u);
    assert.ok(rowsOf(pagesOf(REQUEST.replace('张三', names))[0]).includes('重庆市人民政府：'));
  });

  it('of several issuers has 文件 once, in the middle of their names', () => {
    const joint = NOTICE.replace('重庆市人民政府办公厅\n\n2024', '重庆市教育委员会\n重庆市财政局\n\n2024');
    assert.equal(
      headerOf(joint),
      '<header class="document h10"><div class="joint"><div class="issuers">' +
        '<div class="mark size10">重庆市教育委员会</div><div class="mark size10">重庆市财政局</div></div>' +
        '<div class="mark size10">文件</div></div>' +
        '<div class="row number middle" data-line="2">渝府办发〔2024〕1号</div></header>',
    );
  });

  it('escapes what the draft says', () => {
    const header = headerOf(REQUEST.replace('张三', '张&三"<1'));
    assert.ok(header.includes('>张&amp;三&quot;&lt;1</div>'), header);
  });
});

describe('a draft with all that 版头 can have', () => {
  it('has no findings for it', () => {
    for (const text of [CORNER + NOTICE, CORNER + REQUEST, CORNER + LETTER, CORNER + ORDER, CORNER + MINUTES]) {
      assert.deepEqual(
        linter.lint(text).findings.map(({ message }) => message),
        [],
        text,
      );
    }
  });
});

describe('a letter (10.1)', () => {
  it('has the name alone, the number at the right below the double rule, and no number on its first page', () => {
    const [page = ''] = pagesOf(LETTER);
    assert.ok(
      page.startsWith(
        '<section class="page odd letter first"><header class="letter h3"><div class="mark size10">重庆市人民政府办公厅</div>' +
          '<div class="row number right" data-line="2">渝府办函〔2024〕5号</div></header>',
      ),
      page.slice(0, 300),
    );
    assert.doesNotMatch(page, /folio/u);
    const long = LETTER.replace('现函告如下。', '现函告如下。'.repeat(200));
    const [, second = ''] = pagesOf(long);
    assert.match(second, /^<section class="page even letter">/u);
    assert.match(second, /<div class="folio">— 2 —<\/div>/u);
  });

  it('has the corner below the double rule, and no line of the printer', () => {
    assert.match(headerOf(CORNER + LETTER), /^<header class="letter h5"><div class="corner">/u);
    assert.doesNotMatch(pagesOf(LETTER).join(''), /imprint|印发/u);
    assert.match(pagesOf(NOTICE).join(''), /2024年5月11日印发/u, 'as others have');
    const copied = `${LETTER}\n抄送：市教委。\n`;
    assert.match(pagesOf(copied).at(-1) ?? '', /<div class="imprint"><p data-line="14"><span>抄送：市教委。<\/span>/u);
  });

  it('is what a number of letters asks for, whatever the kind; one with several issuers names the first', () => {
    const reply = LETTER.replace('的函', '的批复').replace(
      '重庆市人民政府办公厅\n\n2024',
      '重庆市教育委员会\n重庆市财政局\n\n2024',
    );
    assert.match(headerOf(reply), /^<header class="letter h3"><div class="mark size8">重庆市教育委员会<\/div>/u);
  });
});

describe('an order (10.2)', () => {
  it('has its title for a mark, its number below, two blank lines and then the text', () => {
    assert.equal(
      headerOf(ORDER),
      '<header class="order h7"><div class="mark size8" data-line="0">重庆市人民政府令</div>' +
        '<div class="row number middle" data-line="2">第371号</div></header>',
    );
    const rows = rowsOf(pagesOf(ORDER)[0]);
    assert.deepEqual(rows.slice(0, 2), ['', '']);
    assert.match(rows[2] ?? '', /^《重庆市X办法》已经/u);
  });

  it('is signed in person: office and name four characters before the edge, a line above the date', () => {
    const [page = ''] = pagesOf(ORDER);
    assert.deepEqual(rowsOf(page).slice(-3), ['市长　　胡 某', '', '2024年5月11日']);
    assert.match(page, /<span>重庆市人民政府<\/span><span>2024年5月11日印发<\/span>/u);
    assert.match(page, /<span class="fang">市长　　<\/span><span class="kai">胡 某<\/span>/u);
  });

  it('with a matter of its own keeps its title', () => {
    const award = ORDER.replace('重庆市人民政府令', '重庆市人民政府关于授予X称号的命令');
    assert.match(headerOf(award), />重庆市人民政府命令<\/div>/u);
    assert.ok(rowsOf(pagesOf(award)[0]).join('').includes('关于授予X称号的命令'));
  });
});

describe('minutes (10.3)', () => {
  it('have their title for a mark and no title below', () => {
    assert.equal(
      headerOf(MINUTES),
      '<header class="minutes h6"><div class="mark size13" data-line="0">重庆市人民政府常务会议纪要</div></header>',
    );
    assert.deepEqual(rowsOf(pagesOf(MINUTES)[0]).slice(0, 2), ['', '']);
  });

  it('end with who was there: the word in 黑体, further lines aligned with the first name', () => {
    const [page = ''] = pagesOf(MINUTES);
    const at = page.indexOf('出席');
    assert.ok(
      page
        .slice(0, at)
        .endsWith('<div class="row"></div><div class="row text full x4" data-line="6"><span class="hei">'),
    );
    assert.match(page.slice(at), /^出席：<\/span><span class="fang">张三/u);
    assert.match(page.slice(at), /<div class="row text left x10" data-line="6"><span class="fang">/u);
    assert.deepEqual(rowsOf(page).slice(-2), ['请假：陈三', '列席：褚四']);
  });
});

describe('the style of the pages', () => {
  it('has a class for every one that the pages use', () => {
    const { style } = preview(parseGazette(NOTICE));
    const joint = NOTICE.replace(
      '重庆市人民政府办公厅\n\n2024',
      '甲市教育局\n乙市财政局\n丙市民政局\n丁市水利局\n戊市商务局\n\n2024',
    );
    const many = joint.replace(
      '各区县（自治县）人民政府：',
      '签发人：张三、李四、王五、赵六、钱七、孙八、周九\n\n各区县（自治县）人民政府：',
    );
    const drafts = [CORNER + NOTICE, REQUEST, CORNER + LETTER, ORDER, MINUTES, joint, many];
    const used = new Set(
      drafts.flatMap((text) =>
        [
          ...pagesOf(text)
            .join('')
            .matchAll(/class="([^"]+)"/gu),
        ].flatMap(([, names = '']) => names.split(' ')),
      ),
    );
    // Said for scripts and readers, or the way that a row is without them.
    const plain = new Set(['left', 'text', 'fang', 'document', 'minutes', 'first']);
    for (const name of used) assert.ok(plain.has(name) || new RegExp(`\\.${name}[^\\w-]`, 'u').test(style), name);
  });
});
