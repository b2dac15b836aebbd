import assert from 'node:assert/strict';
import { standaloneHtml, webviewHtml } from '../../client/src/preview/html.ts';
import { readMessage } from '../../client/src/preview/messages.ts';

const sources = { nonce: 'abc', script: 'https://x/preview.js?a="><script>', language: 'zh-cn', empty: '<b>空</b>' };

describe('the page of the preview', () => {
  const html = webviewHtml('.a{}', sources);

  it('allows its own style and script and nothing else', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    assert.equal(policy, "default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'");
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.equal(html.match(/<style/g)?.length, 1);
    assert.doesNotMatch(html, /\son\w+=|style="|unsafe|https?:\/\/(?!x\/)/);
  });

  it('escapes what it is given', () => {
    assert.match(html, /&lt;b&gt;空/);
    assert.match(html, /preview\.js\?a=&quot;&gt;&lt;script&gt;/);
  });
});

describe('the file for printing', () => {
  it('needs nothing from elsewhere and runs nothing', () => {
    const html = standaloneHtml({
      title: '</title><script>',
      style: '@page{size:A4}',
      pages: ['<p>一</p>', '<p>二</p>'],
    });
    assert.match(html, /default-src 'none'/);
    assert.doesNotMatch(html, /<script|<link|<img|url\(/);
    assert.match(html, /<title>&lt;\/title&gt;/);
    assert.ok(html.indexOf('一') < html.indexOf('二'));
  });
});

describe('what the page says', () => {
  it('is believed only where it makes sense', () => {
    assert.deepEqual(readMessage({ type: 'ready' }), { type: 'ready' });
    assert.deepEqual(readMessage({ type: 'scroll', line: 3.7 }), { type: 'scroll', line: 3 });
    assert.deepEqual(readMessage({ type: 'open', line: 0 }), { type: 'open', line: 0 });
    for (const bad of [null, 'ready', {}, { type: 'open' }, { type: 'open', line: -1 }, { type: 'run', line: 1 }]) {
      assert.equal(readMessage(bad), undefined);
    }
  });
});
