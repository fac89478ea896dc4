/** Languages of the interface, the base language first; a document's texts may come in any of them. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];
