import { describe, expect, it } from 'vitest';
import { embedCode, frameAddress, recipes, type EmbedChoices, type Embedded } from '../../src/embed/embed-code.ts';
import { readQuery } from '../../src/embed/query.ts';

const plain: EmbedChoices = {
  ...{ language: null, theme: 'auto', projector: false, parts: null, locked: false, fit: 'height' },
  ...{ resets: false, waits: false, storage: 'auto', host: '' },
};
const full: EmbedChoices = {
  ...{ language: 'zh-CN', theme: 'contrast', projector: true, parts: ['params', 'chart'], locked: true, fit: 'scroll' },
  ...{ resets: true, waits: true, storage: 'none', host: 'https://a.example' },
};
const embedded = (choices: EmbedChoices): Embedded => ({
  ...{ page: 'https://x.example/v/1/index.html', single: 'https://x.example/v/1/single/lifecurve.html' },
  ...{ choices, hash: 's=1.abc', title: '客户留存 “A” & <B>' },
});

describe('the code for another page', () => {
  it('the address says what was chosen, and the app reads it so', () => {
    const { search } = new URL(frameAddress('https://x.example/', full, 's=1.abc'));
    expect(readQuery(search)).toMatchObject({
      wrong: [],
      presentation: {
        ...{ embedded: true, language: 'zh-CN', theme: 'contrast', projector: true, fit: 'scroll', resets: true, waits: true },
        ...{ storage: 'none', hosts: ['https://a.example'], allowance: { parts: ['params', 'chart'], lock: 'all', hide: [] } },
      },
    });
    expect(frameAddress('https://x.example/', plain, 's=1.abc')).toBe('https://x.example/?embed=1#s=1.abc');
  });

  it('a frame has its title, its permissions and nothing that breaks its attributes', () => {
    const code = embedCode('iframe', embedded(full));
    expect(code).toContain('src="https://x.example/v/1/index.html?embed=1&amp;lang=zh-CN&amp;theme=contrast');
    expect(code).toContain('title="客户留存 “A” &amp; &lt;B>"');
    expect(code).toContain('sandbox="allow-scripts allow-same-origin');
    expect(code.match(/<iframe/g)).toHaveLength(1);
  });

  it('a sandboxed frame shows the single file and may do least', () => {
    const code = embedCode('sandbox', embedded(plain));
    expect(code).toContain('single/lifecurve.html?embed=1#s=1.abc');
    expect(code).toContain('sandbox="allow-scripts allow-downloads"');
  });

  it('an element has the query’s names as attributes', () => {
    const code = embedCode('element', embedded(full));
    expect(code).toContain('<script src="https://x.example/v/1/lifecurve-embed.js" defer></script>');
    for (const attribute of ['src="https://x.example/v/1/"', 'ui="params,chart"', 'lock="all"', 'hash="s=1.abc"'])
      expect(code).toContain(attribute);
  });

  it('every code names the folder that it was made in, and so its version, and no other', () => {
    for (const recipe of recipes) {
      const addresses = embedCode(recipe, embedded(full)).match(/https:\/\/x\.example[^"?#]*/g) ?? [];
      expect([recipe, addresses.filter((address) => !address.startsWith('https://x.example/v/1/'))]).toEqual([recipe, []]);
      expect(addresses.length).toBeGreaterThan(0);
    }
  });

  it('a link opens the whole app', () => {
    expect(embedCode('link', embedded(plain))).toBe('https://x.example/v/1/index.html#s=1.abc');
    expect(embedCode('link', embedded({ ...plain, language: 'en' }))).toBe('https://x.example/v/1/index.html?lang=en#s=1.abc');
  });
});
