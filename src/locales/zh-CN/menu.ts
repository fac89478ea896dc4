import type { menu as english } from '../en/menu.ts';

export const menu: typeof english = {
  entries: {
    task: '据此出题……',
    report: '一页报告……',
    embed: '放进别的网页……',
    scene: '保存为一个演示场景',
    glossary: '术语表',
    erase: '结束并清除……',
    about: '关于、隐私与快捷键',
  },
  storage: {
    browser: '数据集、客户和您的情景只保存在本机的这个浏览器里。清除浏览器数据会一并删除：重要的内容请另存备份文件。',
    memory: '此处不允许页面保存数据（沙盒框架、隐私窗口或已禁止网站数据）。功能照常，但关闭页面后一切消失：需要保留的请存成文件。',
    course: '课程平台会保存您的作答，下次进入时恢复。在此载入的客户和情景不会保存：需要保留的请存成文件。',
  },
  about: {
    what: '客户生命周期模型工作台。全部计算都在本页面内完成，没有服务器，也不需要账号。',
    privacyTitle: '您的数据',
    single: '这是单文件版：它的安全策略禁止任何网络连接。',
    hosted: '这是网站版：它的安全策略只允许连接本站，用于载入程序本身。',
    limits:
      '无法保证的事：浏览器扩展可以读取任何页面；嵌入本页的网页得不到客户数据，除非您按下“发送”；清除浏览器数据会删除这里保存的内容；本程序不对浏览器的存储加密。',
    sourcesTitle: '模型来源',
    sources: [
      '生命周期曲线及其拟合：课程的拟合法与课程案例客户。',
      '保持与迁移：F. R. Dwyer，“Customer lifetime valuation to support marketing decision making”，Journal of Direct Marketing 3(4)，1989；P. D. Berger、N. I. Nasr，Journal of Interactive Marketing 12(1)，1998。',
      '保持率预测：P. S. Fader、B. G. S. Hardie，“How to project customer retention”，Journal of Interactive Marketing 21(1)，2007。',
      '获取与保留：R. C. Blattberg、J. Deighton，Harvard Business Review 74(4)，1996。',
      '购买模型：P. S. Fader、B. G. S. Hardie、K. L. Lee，Marketing Science 24(2)，2005。',
    ],
    keysTitle: '快捷键',
    keys: [
      ['Ctrl Z / Ctrl Y', '撤销上一步，或重做'],
      ['← → ↑ ↓', '在滑块或手柄上：移动一步；按住 Shift 更细；Page ↑ ↓ 移动十步'],
      ['Esc', '关闭对话框或菜单'],
    ],
  },
  erase: {
    title: '结束并清除',
    what: '将删除保存在此浏览器中的全部内容，下一位使用这台电脑的人不会看到您的任何数据：',
    datasets: (n) => `您自己的 ${n} 个数据集及其中的客户`,
    scenarios: (n) => `${n} 个保存的情景，以及所有固定的结果和客户名单`,
    packs: (n) => `在这里打开或制作的 ${n} 套练习与课堂演示`,
    progress: '所有练习的进度和答案，以及您的设置',
    handIn: '还有一套练习未关闭：如需提交，请先保存成绩文件。',
    stays: '已另存的文件不受影响，浏览器自己的历史记录和下载也不会改动。此操作无法撤销。',
    backup: '先保存备份',
    backedUp: '备份已交给浏览器下载。',
    erase: '全部清除',
    failed: '浏览器拒绝清除。请在浏览器设置中清除本站点的数据。',
  },
  update: { ready: '新版本已就绪。', now: '更新' },
};
