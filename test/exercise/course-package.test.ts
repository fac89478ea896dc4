import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { courseManifest, courseStandards } from '../../src/exercise/course-manifest.ts';
import { coursePackage } from '../../src/exercise/course-package.ts';
import { packPage, takesPack } from '../../src/exercise/pack-page.ts';
import { coursePack } from './course-pack.ts';

const page = '<html><script type="application/json" id="lifecurve-pack"></script><script type="module">run()</script></html>';
const pack = {
  ...coursePack,
  id: 'cn.edu.课程 1',
  title: { en: 'Worth < cost & "more"', 'zh-CN': '价值' },
  document: { kind: 'lifecurve-pack' },
};

describe('the page with a pack in it', () => {
  it('holds the pack as JSON that cannot end its block, whatever its texts say', () => {
    const document = { title: '</script><script>alert(1)</script><!-- $& $1' };
    const [, inside = ''] = /id="lifecurve-pack">([^<]*)</.exec(packPage({ document }, page)) ?? [];
    expect(JSON.parse(inside)).toEqual(document);
    expect(packPage({ document }, page).split('<script').length).toBe(page.split('<script').length);
  });

  it('takes another pack in place of the first', () => {
    const second = packPage({ document: { b: 2 } }, packPage({ document: { a: 1 } }, page));
    expect(second).toBe(packPage({ document: { b: 2 } }, page));
  });

  it('is only made of a page with a place for it', () => {
    expect(takesPack(page)).toBe(true);
    expect(takesPack('<html></html>')).toBe(false);
  });
});

describe.each(courseStandards)('a package of %s', (standard) => {
  it('is an archive of the page and its manifest', () => {
    const files = unzipSync(coursePackage({ pack, standard, page }));
    expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', 'index.html']);
    expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain('{"kind":"lifecurve-pack"}');
  });

  it('has a manifest with an identifier that XML takes, and the title in the pack’s first language', () => {
    const manifest = courseManifest(pack, standard);
    expect(manifest).toMatch(/<manifest identifier="lifecurve-cn\.edu\.[\w.-]+"/);
    expect(manifest.match(/<title>Worth &lt; cost &amp; &quot;more&quot;<\/title>/g)).toHaveLength(2);
    expect(manifest).toMatch(standard === 'scorm12' ? /scormtype="sco" href="index\.html"/ : /scormType="sco" href="index\.html"/);
  });
});

it('what passes is left to the page to say: platforms of SCORM 1.2 would judge by a mastery score whoever only pauses', () => {
  expect(courseManifest(pack, 'scorm12')).not.toContain('masteryscore');
});
