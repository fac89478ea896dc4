/** The menu of what is needed now and then, and its dialogs. */
export const menu = {
  entries: {
    task: 'Make a task of this …',
    report: 'Report on one page …',
    embed: 'Put it into another page …',
    scene: 'Keep this as a scene to show',
    glossary: 'Glossary',
    erase: 'Finish and erase …',
    about: 'About, privacy and keys',
  },
  /** What the place where work is kept means. */
  storage: {
    browser:
      'Datasets, customers and your scenarios are kept in this browser on this machine and nowhere else. Clearing the browser’s data deletes them: keep a backup file of what matters.',
    memory:
      'This place does not let the page keep anything (a sandboxed frame, a private window or blocked site data). Everything works, but it is gone when the page closes: save to a file what you want to keep.',
    course:
      'The course platform keeps your answers and gives them back when you return. Customers and scenarios that you load here are not kept: save to a file what you want to keep.',
  },
  about: {
    what: 'A workbench for customer life-cycle models. Everything is computed in this page; there is no server and no account.',
    privacyTitle: 'Your data',
    single: 'This is the single-file edition: its security policy forbids every network connection.',
    hosted:
      'This is the hosted edition: its security policy allows connections to the address it came from only, to load the program itself.',
    limits:
      'What we cannot promise: browser extensions can read any page. A page that embeds this one gets no customer data unless you press Send. Clearing the browser’s data deletes what is stored. The browser’s storage is not encrypted by this program.',
    sourcesTitle: 'Sources of the models',
    sources: [
      'Life curve and its fitting: the course’s fitting method, with its own case customers.',
      'Retention and migration: F. R. Dwyer, “Customer lifetime valuation to support marketing decision making”, Journal of Direct Marketing 3(4), 1989; P. D. Berger and N. I. Nasr, Journal of Interactive Marketing 12(1), 1998.',
      'Projection: P. S. Fader and B. G. S. Hardie, “How to project customer retention”, Journal of Interactive Marketing 21(1), 2007.',
      'Winning and keeping: R. C. Blattberg and J. Deighton, Harvard Business Review 74(4), 1996.',
      'Purchases: P. S. Fader, B. G. S. Hardie and K. L. Lee, Marketing Science 24(2), 2005.',
    ],
    keysTitle: 'Keys',
    keys: [
      ['Ctrl Z / Ctrl Y', 'Take the last change back, or make it again'],
      ['← → ↑ ↓', 'On a slider or a handle: one step; with Shift a finer one; Page ↑ ↓ ten'],
      ['Esc', 'Close a dialog or a menu'],
    ] as readonly (readonly [string, string])[],
  },
  erase: {
    title: 'Finish and erase',
    what: 'Everything that was kept in this browser is deleted, so that the next person at this computer finds nothing of yours:',
    datasets: (n: string) => `${n} datasets of your own, with their customers`,
    scenarios: (n: string) => `${n} kept scenarios, all pins and selections`,
    packs: (n: string) => `${n} exercises and lessons opened or made here`,
    progress: 'your progress and answers in every exercise, and your settings',
    handIn: 'An exercise is open: save your results file first if you have to hand it in.',
    stays:
      'Files that you saved stay where you saved them, and the browser’s own history and downloads are not touched. This cannot be undone.',
    backup: 'Save a backup first',
    backedUp: 'The backup was handed to the browser’s downloads.',
    erase: 'Erase everything',
    failed: 'The browser refused to erase. Clear this site’s data in the browser’s settings instead.',
  },
  update: { ready: 'A new version is ready.', now: 'Update' },
};
