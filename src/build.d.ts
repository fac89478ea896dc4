/** The version in package.json, written in by the build. */
declare const __APP_VERSION__: string;
/** Which of the two builds this is: many files behind a server, or one file that runs anywhere. */
declare const __EDITION__: 'hosted' | 'single';
