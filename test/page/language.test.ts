import { describe, expect, it } from 'vitest';
import { preferredLanguage } from '../../src/page/language/language.js';
import { textIn } from '../../src/page/language/texts.js';

describe('the language of the page', () => {
  it.each([
    [['zh-CN'], 'zh'],
    [['zh-TW', 'en'], 'zh'],
    [['en-GB', 'zh-CN'], 'en'],
    [['fr', 'zh'], 'zh'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
  ])('for a browser that prefers %j is %s', (preferred, language) => {
    expect(preferredLanguage(preferred)).toBe(language);
  });

  it('has figures in its texts', () => {
    expect(textIn('zh', 'progress', { done: 2, total: 5 })).toBe('已完成 2 / 5');
    expect(textIn('en', 'progress', { done: 2, total: 5 })).toBe('2 of 5 done');
  });
});
