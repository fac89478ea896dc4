/** The frame around the labs. */
export const shell = {
  tagline: 'Customer life-cycle workbench',
  skip: 'Skip to the workbench',
  labs: { 'life-curve': 'Life curve', data: 'Data' },
  labsLabel: 'Labs',
  language: 'Language',
  otherLanguage: '中文',
  theme: 'Theme',
  themes: { auto: 'Theme: auto', light: 'Theme: light', dark: 'Theme: dark' },
  present: 'Projector',
  presentHelp: 'Large type and thick lines for a projector',
  datasets: 'Datasets',
  share: 'Share',
  settings: 'Settings',
  close: 'Close',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
  labMissing: 'This part could not be loaded: the network is gone. What is open goes on working; try again when you are connected.',
  loading: 'Loading …',
  storage: {
    browser: 'Saved in this browser',
    memory: 'This session only',
    browserHelp:
      'Datasets, customers and your scenarios are kept in this browser on this machine and nowhere else. Clearing the browser’s data deletes them: keep a backup file of what matters.',
    memoryHelp:
      'This place does not let the page keep anything (a sandboxed frame, a private window or blocked site data). Everything works, but it is gone when the page closes: save to a file what you want to keep.',
  },
  outdated: 'Lifecurve was updated in another tab. Reload this page to go on saving.',
  engineOnPage: 'Workers cannot start here, so long fits run on the page itself, in slices. Everything works, more slowly.',
  storageFull: 'The browser’s storage is full. Nothing was lost, but the last change is not saved: delete a dataset, or download a backup.',
  saveFailed: 'The browser refused to save the last change. Nothing else was lost: download a backup to keep your work.',
  linkNotices: (n: number) => `${n === 1 ? 'One thing' : `${n} things`} in the link could not be taken as it stood; the rest was opened:`,
  fileRefused: 'That file is not a scenario that can be opened; nothing was changed:',
  linkRefused: 'The link could not be opened, so the first course case is shown instead:',
  scenarioMissing: (id: string) => `There is no scenario called “${id}”, so the first course case is shown instead.`,
  noLab: (model: string) => `No lab shows the model “${model}” yet. The command line runs its scenarios.`,
  customerMissing: (customer: string, dataset: string) =>
    `The link points to customer ${customer} of the dataset “${dataset}”, which is not stored in this browser. The curve is shown without its history; import the dataset to see it.`,
  privacy:
    'Customer data you load are processed in this page and stored only in this browser. The page forbids connections to any other address. To check: disconnect the network, and it still works.',
  version: (version: string) => `Lifecurve ${version}`,
};
